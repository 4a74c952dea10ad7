package io.tenantry.core.internal.redact;

import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.json.DriftEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
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

  /** Form fields that are not secret. */
  private static final Set<String> OPEN = Set.of("grant_type", "scope");

  private final Supplier<Stream<String>> given;
  private volatile @Nullable List<String> values; // derived; threads may race to the same result
  private volatile @Nullable SecretForms forms; // likewise

  private Redaction(Supplier<Stream<String>> given) {
    this.given = given;
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

  /** Returns the values that are removed. */
  public List<String> values() {
    List<String> known = values;
    if (known == null) {
      known = given.get().distinct().toList();
      values = known;
    }
    return known;
  }

  private SecretForms forms() {
    SecretForms known = forms;
    if (known == null) {
      known = SecretForms.of(values());
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

  /** Returns the password of Basic authentication; empty if the text is something else. */
  static Stream<String> pair(String basic) {
    try {
      String both = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      return Stream.of(both.substring(both.indexOf(':') + 1));
    } catch (IllegalArgumentException notBasic) {
      return Stream.empty();
    }
  }

  /**
   * Returns the text without the secrets, whether they occur as they are, in Base64, in hexadecimal
   * or with any of their characters escaped. Where the text is an excerpt, a beginning of a secret
   * before the mark of the cut is removed too. Takes linear time.
   */
  public String of(String text) {
    return forms().hide(text, HIDDEN);
  }

  /** Returns whether the text contains a secret in some form. */
  public boolean isIn(String text) {
    return !of(text).equals(text);
  }

  public DriftEvent of(DriftEvent event) {
    return new DriftEvent(
        event.vendor(), event.operation(), of(event.path()), event.kind(), of(event.detail()));
  }

  /** Returns the cause, or null if it, a cause of it or a suppressed exception has a secret. */
  public <E extends Throwable> @Nullable E of(@Nullable E cause) {
    return cause == null || isIn(cause, Collections.newSetFromMap(new IdentityHashMap<>()))
        ? null
        : cause;
  }

  private boolean isIn(Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return false;
    }
    Throwable cause = failure.getCause();
    return isIn(String.valueOf(failure))
        || isIn(String.valueOf(failure.getMessage()))
        || (cause != null && isIn(cause, seen))
        || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> isIn(suppressed, seen));
  }

  /** Returns the failure, or one without its secrets if it contains any. */
  public Throwable quiet(Throwable failure) {
    Throwable same = of(failure);
    return same != null ? same : new IOException(of(String.valueOf(failure.getMessage())));
  }

  @Override
  public String toString() {
    return "Redaction[" + values().size() + "]";
  }
}
