package io.tenantry.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Turns what the templates printed into the sources that are compiled: with imports, formatted, and
 * rewritten only where the text differs, so that a second build compiles nothing.
 *
 * <p>A record beside the sources states from which text each was made. Only sources that it does
 * not confirm are formatted; without any, no formatter is started.
 */
final class SourceFiles {
  private final Path printed;
  private final Path sources;
  private final Path record;
  private final Path work;

  /**
   * @param printed the folder that the templates were printed to
   * @param sources the folder whose files are compiled
   */
  SourceFiles(Path printed, Path sources) {
    this.printed = printed;
    this.sources = sources;
    this.record = printed.resolveSibling("formatted.properties");
    this.work = printed.resolveSibling("formatting");
  }

  /**
   * Brings the sources up to date. A file of an earlier run that is not made any more is removed,
   * as it would still be compiled.
   *
   * @param made the names of the printed files, relative to the folder
   */
  void update(Set<String> made, UnaryOperator<String> imports) {
    try {
      removeAllBut(made, printed);
      removeAllBut(made, sources);
      Map<String, String> outdated = new TreeMap<>();
      Properties before = readRecord();
      for (String name : made) {
        String text = imports.apply(Files.readString(printed.resolve(name)));
        if (!entry(name, text).equals(before.getProperty(name))) {
          outdated.put(name, text);
        }
      }
      if (!outdated.isEmpty()) {
        format(outdated);
        outdated.forEach((name, text) -> before.setProperty(name, entry(name, text)));
        before.keySet().retainAll(made);
        writeRecord(before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write generated sources to " + sources, e);
    }
  }

  private void format(Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      write(work.resolve(text.getKey()), text.getValue());
    }
    GoogleJavaFormat.format(texts.keySet().stream().map(work::resolve).toList());
    for (String name : texts.keySet()) {
      String formatted = Files.readString(work.resolve(name));
      Path source = sources.resolve(name);
      if (!Files.exists(source) || !Files.readString(source).equals(formatted)) {
        write(source, formatted);
      }
    }
    removeWork();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void removeAllBut(Set<String> names, Path folder) throws IOException {
    for (String name : namesIn(folder)) {
      if (!names.contains(name)) {
        Files.delete(folder.resolve(name));
      }
    }
  }

  private void removeWork() throws IOException {
    try (Stream<Path> all = Files.walk(work)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Set<String> namesIn(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> regular = files.filter(Files::isRegularFile).toList();
        regular.forEach(file -> names.add(folder.relativize(file).toString()));
      }
    }
    return names;
  }

  /**
   * What the record says of a source that is as it was made from this text; another value if not.
   */
  private String entry(String name, String text) {
    try {
      Path source = sources.resolve(name);
      String made = Files.exists(source) ? digest(Files.readString(source)) : "missing";
      return digest(GoogleJavaFormat.version() + "\n" + text) + " " + made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Properties readRecord() throws IOException {
    Properties properties = new Properties();
    if (Files.exists(record)) {
      try (var in = Files.newBufferedReader(record)) {
        properties.load(in);
      }
    }
    return properties;
  }

  private void writeRecord(Properties properties) throws IOException {
    try (Writer out = Files.newBufferedWriter(record)) {
      properties.store(out, null);
    }
  }
}
