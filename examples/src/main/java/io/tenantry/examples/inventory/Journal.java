package io.tenantry.examples.inventory;

import io.tenantry.core.error.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the inventory has so far: a file that only grows, one line for each page. A line is on disk
 * when {@link #append} returns; one that a kill has cut short is dropped when the file is opened
 * again, and its page read once more. One process at a time. Thread-safe.
 */
final class Journal implements AutoCloseable {
  private final FileChannel file;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, List<Entry>> byTenant = new LinkedHashMap<>();

  private Journal(FileChannel file) {
    this.file = file;
  }

  /**
   * Opens the file, or makes it.
   *
   * @throws ConfigurationException if it can't be read or written, or another process has it
   */
  static Journal open(Path path) {
    try {
      Journal journal =
          new Journal(
              FileChannel.open(
                  path,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE));
      journal.takeUp(path);
      return journal;
    } catch (IOException e) {
      throw new ConfigurationException("The journal " + path + " can't be used: " + e);
    }
  }

  private void takeUp(Path path) throws IOException {
    if (!isOurs()) {
      file.close();
      throw new ConfigurationException(
          "Another inventory writes to " + path + ": wait for its end, or name another journal");
    }
    String text = new String(bytes(), StandardCharsets.UTF_8);
    int end = text.lastIndexOf('\n') + 1;
    text.substring(0, end).lines().map(Entry::read).forEach(this::remember);
    file.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
    file.position(file.size());
  }

  private boolean isOurs() throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  private byte[] bytes() throws IOException {
    ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
    while (all.hasRemaining() && file.read(all) >= 0) {
      continue;
    }
    return all.array();
  }

  void append(Entry entry) {
    ByteBuffer line = StandardCharsets.UTF_8.encode(entry.line() + "\n");
    lock.lock();
    try {
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(false);
      remember(entry);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal can't be written", e);
    } finally {
      lock.unlock();
    }
  }

  private void remember(Entry entry) {
    List<Entry> pages = byTenant.computeIfAbsent(entry.tenant(), name -> new ArrayList<>());
    if (entry.first()) {
      pages.clear();
    }
    pages.add(entry);
  }

  /** The tenant's page that came last; null if none did. */
  @Nullable Entry latest(String tenant) {
    lock.lock();
    try {
      List<Entry> pages = byTenant.getOrDefault(tenant, List.of());
      return pages.isEmpty() ? null : pages.get(pages.size() - 1);
    } finally {
      lock.unlock();
    }
  }

  /** The tenant's rows so far, in the vendor's order. */
  List<Row> rows(String tenant) {
    lock.lock();
    try {
      return byTenant.getOrDefault(tenant, List.of()).stream()
          .flatMap(entry -> entry.rows().stream())
          .toList();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal can't be closed", e);
    }
  }
}
