package io.tenantry.system.secrets;

import io.tenantry.core.error.ApiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that a program could print, searched for secrets as it comes in. Thread-safe. */
final class Output {
  /** The logs, in which secrets are found by the names beside them. */
  private static final Set<String> LOGS = Set.of("log", "wire");

  private final List<String> secrets;

  /** The forms without Base64 and hexadecimal digits. */
  private final List<String> inLogs;

  private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong searched = new AtomicLong();

  Output(Set<String> secrets) {
    this.inLogs = secrets.stream().flatMap(Output::texts).distinct().toList();
    this.secrets =
        Stream.concat(inLogs.stream(), secrets.stream().flatMap(Output::digits)).toList();
  }

  /** What a secret looks like in the escapes that servers and programs use. */
  private static Stream<String> texts(String secret) {
    Stream<String> texts =
        Stream.of(
            secret, URLEncoder.encode(secret, StandardCharsets.UTF_8), secret.replace("/", "\\/"));
    Stream<String> escapes =
        Stream.of("%%%02X", "%%%02x", "\\u%04x", "\\u%04X", "&#%d;", "&#x%x;")
            .map(escape -> Encodings.escaped(secret, escape));
    return Stream.concat(texts, escapes);
  }

  private static Stream<String> digits(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    return Stream.concat(
        Stream.of(hex, hex.toUpperCase(Locale.ROOT)),
        IntStream.range(0, 3).mapToObj(i -> Encodings.base64(bytes, i)));
  }

  /** Takes a text, or what a value prints. */
  void print(String where, @Nullable Object value) {
    String text = String.valueOf(value);
    searched.addAndGet(text.length());
    for (String secret : LOGS.contains(where) ? inLogs : secrets) {
      if (text.contains(secret)) {
        leaks.add(where + ": " + text);
      }
    }
  }

  /** Takes all that a failure tells: its stack trace with causes, and what its methods return. */
  void print(String where, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    print(where, trace);
    for (Throwable t = failure; t != null; t = t.getCause()) {
      print(where, t.getMessage());
      for (Throwable suppressed : t.getSuppressed()) {
        print(where, suppressed);
      }
      if (t instanceof ApiException) {
        accessors(where, t);
      }
    }
  }

  private void accessors(String where, Throwable failure) {
    for (Method method : failure.getClass().getMethods()) {
      boolean ours = method.getDeclaringClass().getName().startsWith("io.tenantry.");
      if (ours && method.getParameterCount() == 0) {
        try {
          print(where + " " + method.getName(), method.invoke(failure));
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(method + " cannot be called", e);
        }
      }
    }
  }

  void threads() {
    Thread.getAllStackTraces().keySet().forEach(thread -> print("thread", thread.getName()));
  }

  Collection<String> leaks() {
    return leaks;
  }

  long searched() {
    return searched.get();
  }
}
