package io.tenantry.core.internal.redact;

import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.json.DriftEvent;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes a request's credentials from texts, because servers may echo them. Their encoded forms
 * are computed when first needed, which for most calls is never. Immutable and thread-safe.
 */
public final class Redaction {
  /** Removes nothing. */
  public static final Redaction NONE = new Redaction(Stream::empty);

  /** The longest secret that is found across the end of an excerpt. */
  public static final int LONGEST = 8 * 1024;

  static final String HIDDEN = "[hidden]";

  private static final int SHORTEST = 4;
  private static final int SHORTEST_BEGINNING = 8;

  /** Form fields that are not secret. */
  private static final Set<String> OPEN = Set.of("grant_type", "scope");

  private final Supplier<Stream<String>> values;
  private volatile @Nullable List<String> forms; // derived; threads may race to the same result

  private Redaction(Supplier<Stream<String>> values) {
    this.values = values;
  }

  /** Returns the redaction of credentials in the given headers. */
  public static Redaction ofHeaders(Map<String, String> headers) {
    return new Redaction(() -> inHeaders(headers));
  }

  /** Returns the redaction of all secrets in a token request. */
  public static Redaction of(TokenRequest request) {
    Stream<String> form =
        request.form().entrySet().stream()
            .filter(member -> !OPEN.contains(member.getKey()))
            .map(Map.Entry::getValue);
    Stream<String> text =
        Stream.ofNullable(request.text()).map(secret -> secret == null ? "" : secret.reveal());
    return of(Stream.of(inHeaders(request.headers()), form, text).flatMap(all -> all));
  }

  /**
   * Returns the redaction of the given values in every form in which a response may repeat them.
   */
  public static Redaction of(Stream<String> values) {
    List<String> all = values.toList();
    return new Redaction(all::stream);
  }

  /** Returns what is removed: each value in every form, longest first. */
  public List<String> secrets() {
    List<String> known = forms;
    if (known == null) {
      known =
          values
              .get()
              .flatMap(Redaction::forms)
              .filter(value -> value.length() >= SHORTEST)
              .distinct()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toList();
      forms = known;
    }
    return known;
  }

  private static Stream<String> inHeaders(Map<String, String> headers) {
    return headers.values().stream().flatMap(Redaction::inHeader);
  }

  /** Returns the value without its scheme, and for Basic authentication also the secret. */
  private static Stream<String> inHeader(String value) {
    String bare = value.substring(value.lastIndexOf(' ') + 1);
    return value.startsWith("Basic ")
        ? Stream.concat(Stream.of(bare), pair(bare))
        : Stream.of(bare);
  }

  private static Stream<String> pair(String basic) {
    try {
      String both = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      return Stream.of(both.substring(both.indexOf(':') + 1));
    } catch (IllegalArgumentException notBasic) {
      return Stream.empty();
    }
  }

  private static Stream<String> forms(String value) {
    String json = value.replace("\\", "\\\\").replace("\"", "\\\"");
    String url = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return Stream.of(value, json, json.replace("/", "\\/"), url);
  }

  public String of(String text) {
    String clean = text;
    for (String secret : secrets()) {
      clean = clean.replace(secret, HIDDEN);
    }
    return clean.contains(Excerpts.CUT) ? withoutBeginnings(clean) : clean;
  }

  /** Removes the beginning of a secret at the end of an excerpt. */
  private String withoutBeginnings(String text) {
    String clean = text;
    for (String secret : secrets()) {
      for (int length = secret.length() - 1; length >= SHORTEST_BEGINNING; length--) {
        clean = clean.replace(secret.substring(0, length) + Excerpts.CUT, HIDDEN + Excerpts.CUT);
      }
    }
    return clean;
  }

  public DriftEvent of(DriftEvent event) {
    return new DriftEvent(
        event.vendor(), event.operation(), of(event.path()), event.kind(), of(event.detail()));
  }

  /** Returns the cause, or null if it or one of its own causes contains a secret. */
  public <E extends Throwable> @Nullable E of(@Nullable E cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      String text = t.toString();
      if (!of(text).equals(text)) {
        return null;
      }
    }
    return cause;
  }

  /** Returns the failure, or one without its secrets if it contains any. */
  public Throwable quiet(Throwable failure) {
    Throwable same = of(failure);
    return same != null ? same : new IOException(of(String.valueOf(failure.getMessage())));
  }

  @Override
  public String toString() {
    return "Redaction[" + secrets().size() + "]";
  }
}
