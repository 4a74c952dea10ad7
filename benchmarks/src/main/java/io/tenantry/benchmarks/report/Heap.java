package io.tenantry.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.JMException;
import javax.management.ObjectName;

/** What lies in this JVM's heap. */
public final class Heap {
  private static final int COLLECTIONS = 3;

  private Heap() {}

  /** Bytes in use after everything that nobody holds was collected. */
  public static long live() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < COLLECTIONS; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  /** The live objects by class, as the JVM's own diagnostic command prints them. */
  public static String histogram() throws JMException {
    ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
    Object[] arguments = {new String[0]};
    String[] signature = {String[].class.getName()};
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(commands, "gcClassHistogram", arguments, signature);
  }
}
