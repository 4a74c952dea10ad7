package io.tenantry.core.http;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.redact.SecretPlaces;
import io.tenantry.core.internal.redact.SeenSecrets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Removes secrets from text before it is logged, for programs that log HTTP traffic. Tenantry
 * itself logs nothing. With OkHttp's logging interceptor:
 *
 * <pre>{@code
 * LogRedaction redaction = LogRedaction.standard().secrets(apiKey);
 * HttpLoggingInterceptor logging = new HttpLoggingInterceptor(line -> log.debug(redaction.apply(line)));
 * logging.setLevel(HttpLoggingInterceptor.Level.BODY);
 * JumpCloudClient.builder().okHttp(http -> http.addNetworkInterceptor(logging))…
 * }</pre>
 *
 * <p>It hides:
 *
 * <ul>
 *   <li>values of headers with credentials ({@code Authorization}, {@code x-api-key}, cookies …);
 *   <li>values of JSON fields, form fields and query parameters with the name of a secret ({@code
 *       access_token}, {@code clientSecret}, {@code password} …), also in truncated JSON and in
 *       JSON within JSON strings;
 *   <li>text after {@code Bearer} and {@code Basic}, and text that looks like a JWT;
 *   <li>values passed to {@link #secrets};
 *   <li>further occurrences of a value that was hidden because of its name; the last 256 of these
 *       are remembered.
 * </ul>
 *
 * <p>Other secrets cannot be recognized. The bodies of token requests may contain such secrets
 * (N-central's renewal consists of the token only), but OkHttp's interceptor omits them because
 * they are one-shot bodies.
 *
 * <p>Thread-safe. Use one instance for all log output, so that it recognizes repeated values.
 */
public final class LogRedaction implements UnaryOperator<String> {
  private final SecretPlaces places;
  private final Redaction known;
  private final SeenSecrets seen;

  private LogRedaction(SecretPlaces places, Redaction known) {
    this.places = places;
    this.known = known;
    this.seen = new SeenSecrets();
  }

  /** Returns a redaction for the vendors of this library. */
  public static LogRedaction standard() {
    return new LogRedaction(SecretPlaces.STANDARD, Redaction.NONE);
  }

  /** Returns a copy that also hides these values; values shorter than 4 characters are ignored. */
  public LogRedaction secrets(Secret... values) {
    Stream<String> more = Arrays.stream(given(values)).map(Secret::reveal);
    return new LogRedaction(places, Redaction.of(Stream.concat(known.values().stream(), more)));
  }

  /**
   * Returns a copy that also hides the values of headers, JSON fields and parameters with these
   * names. Case, hyphens and underscores are ignored.
   */
  public LogRedaction names(String... values) {
    return new LogRedaction(places.and(List.of(given(values))), known);
  }

  /** Returns the text without secrets; null for null. */
  @Override
  public @Nullable String apply(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return seen.hide(known.of(places.hide(text, seen)));
  }

  private static <T> T[] given(@Nullable T @Nullable [] values) {
    for (T value : Checks.notNull(values, "values", ConfigurationException::new)) {
      Checks.notNull(value, "value", ConfigurationException::new);
    }
    return values;
  }

  /** Returns the names and the number of hidden values. */
  @Override
  public String toString() {
    return "LogRedaction[" + places + ", secrets=" + known.values().size() + "]";
  }
}
