package io.tenantry.examples.sync.console;

/** Shows the progress of a task. */
public interface Progress {

  /** Says nothing. */
  Progress NONE = (name, total) -> Task.SILENT;

  /**
   * Begins a task.
   *
   * @param total the number of steps; -1 where it isn't known
   */
  Task begin(String name, long total);

  /** A task that is under way. Safe for use by several threads. */
  interface Task extends AutoCloseable {
    Task SILENT = () -> {};

    /** One step is done. */
    default void step() {}

    @Override
    void close();
  }
}
