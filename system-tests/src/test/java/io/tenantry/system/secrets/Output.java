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
  private final List<String> secrets;
  private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong searched = new AtomicLong();

  Output(Set<String> secrets) {
    this.secrets = secrets.stream().flatMap(Output::forms).distinct().toList();
  }

  /** What a secret looks like in the encodings that servers and programs use. */
  private static Stream<String> forms(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String hex = HexFormat.of().formatHex(bytes);
    Stream<String> texts =
        Stream.of(
            secret,
            URLEncoder.encode(secret, StandardCharsets.UTF_8),
            secret.replace("/", "\\/"),
            hex,
            hex.toUpperCase(Locale.ROOT));
    Stream<String> escapes =
        Stream.of("%%%02X", "%%%02x", "\\u%04x", "\\u%04X", "&#%d;", "&#x%x;")
            .map(escape -> Encodings.escaped(secret, escape));
    return Stream.of(
            texts, escapes, IntStream.range(0, 3).mapToObj(i -> Encodings.base64(bytes, i)))
        .flatMap(all -> all);
  }

  /** Takes a text, or what a value prints. */
  void print(String where, @Nullable Object value) {
    String text = String.valueOf(value);
    searched.addAndGet(text.length());
    for (String secret : secrets) {
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
