package io.tenantry.examples.sync.mapping;

import static java.util.stream.Collectors.joining;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The mappings of all tenants in one JSON file: <code>{"JumpCloud 5c35…": {"1001": "5c36…"}}</code>
 * , the account's id by the directory's. One process uses it at a time; a process that is killed
 * leaves the file as it was, or with all that was put before. Safe for use by several threads.
 */
public final class MappingFile implements AutoCloseable {
  private final Path path;
  private final FileGuard guard;
  private final Map<String, Section> sections = new ConcurrentHashMap<>();
  private final Object disk = new Object();
  private long changes;
  private long written;

  private MappingFile(Path path, FileGuard guard) {
    this.path = path;
    this.guard = guard;
  }

  /**
   * Reads the file, if there is one.
   *
   * @throws ConfigurationException if it can't be read, or another process uses it
   */
  public static MappingFile open(Path path) {
    FileGuard guard = FileGuard.of(path);
    MappingFile file = new MappingFile(path, guard);
    try {
      file.load();
      return file;
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private void load() {
    try {
      if (Files.exists(path)) {
        for (Map.Entry<String, JsonValue> tenant :
            JsonValue.parse(Files.readString(path)).asObject()) {
          Section section = section(tenant.getKey());
          tenant
              .getValue()
              .asObject()
              .forEach(e -> section.add(e.getValue().asString(), e.getKey()));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new ConfigurationException(
          "The mapping file %s can't be read (%s): restore it, or remove it and have organizations matched by name"
              .formatted(path, e.getMessage()));
    }
  }

  /** The mapping of an N-central server: ids are the server's own. */
  public Mapping nCentral(String url) {
    return mapping("N-central " + url.replaceFirst("^\\w+://", "").replaceFirst("/.*$", ""));
  }

  /** The mapping of a JumpCloud provider. */
  public Mapping jumpCloud(String providerId) {
    return mapping("JumpCloud " + providerId);
  }

  /** The mapping of one tenant of a vendor. */
  public Mapping mapping(String tenant) {
    return section(tenant);
  }

  private Section section(String tenant) {
    return sections.computeIfAbsent(tenant, name -> new Section());
  }

  /** Those who wait while one writes are served together by the next write. */
  private void save(long change) {
    synchronized (disk) {
      if (written >= change) {
        return;
      }
      long covered = changes();
      try {
        replace(path, json());
      } catch (IOException e) {
        throw new UncheckedIOException(
            "The mapping file " + path + " can't be written: " + e.getMessage(), e);
      }
      written = covered;
    }
  }

  private synchronized long changes() {
    return changes;
  }

  private synchronized long changed() {
    return ++changes;
  }

  private String json() {
    return new TreeMap<>(sections)
        .entrySet().stream()
            .map(e -> "  " + JsonValue.of(e.getKey()).json() + ": " + e.getValue().json())
            .collect(joining(",\n", "{\n", "\n}\n"));
  }

  /**
   * Replaces the file as a whole, so that a reader finds the old text or the new one. The text is
   * on disk when this returns. The draft beside it always has the same name: drafts don't pile up.
   */
  private static void replace(Path path, String text) throws IOException {
    Path whole = path.toAbsolutePath();
    Path draft = whole.resolveSibling(whole.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    guard.close();
  }

  /** One tenant's part. */
  private final class Section implements Mapping {
    private final Map<String, String> markByAccount = new ConcurrentHashMap<>();

    void add(String accountId, String directoryId) {
      markByAccount.put(accountId, directoryId);
    }

    @Override
    public Optional<String> mark(String accountId) {
      return Optional.ofNullable(markByAccount.get(accountId));
    }

    @Override
    public void put(String accountId, String directoryId) {
      markByAccount.values().removeIf(directoryId::equals);
      markByAccount.put(accountId, directoryId);
      save(changed());
    }

    String json() {
      Map<String, JsonValue> accounts = new TreeMap<>();
      markByAccount.forEach((account, mark) -> accounts.put(mark, JsonValue.of(account)));
      return JsonObject.of(accounts).json();
    }
  }
}
