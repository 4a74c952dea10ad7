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
 * Takes secrets out of text that is about to be logged, for programs that log HTTP traffic by means
 * of their own. Tenantry itself logs nothing. With OkHttp's logging interceptor:
 *
 * <pre>{@code
 * LogRedaction redaction = LogRedaction.standard().secrets(apiKey);
 * HttpLoggingInterceptor logging = new HttpLoggingInterceptor(line -> log.debug(redaction.apply(line)));
 * logging.setLevel(HttpLoggingInterceptor.Level.BODY);
 * JumpCloudClient.builder().okHttp(http -> http.addNetworkInterceptor(logging))…
 * }</pre>
 *
 * <p>Hidden are: the values of header lines that carry credentials ({@code Authorization}, {@code
 * x-api-key}, cookies …); the values of JSON members, form members and query parameters with a
 * secret's name ({@code access_token}, {@code clientSecret}, {@code password} …), where JSON is cut
 * off or quoted within JSON, too; what follows {@code Bearer} and {@code Basic}; anything that
 * looks like a JWT; the {@link #secrets} that it was given; and wherever it comes again, any value
 * that it hid by name before: of those it remembers the last 256.
 *
 * <p>A secret without any of these marks can't be told from other text. The bodies of our token
 * requests are such (N-central's renewal is nothing but the token), and OkHttp's interceptor leaves
 * them out, because they may be sent once only.
 *
 * <p>Thread-safe; use one for all that is logged, so that it remembers.
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

  /** What suits the vendors of this library. */
  public static LogRedaction standard() {
    return new LogRedaction(SecretPlaces.STANDARD, Redaction.NONE);
  }

  /** The same, hiding these values too wherever they stand; shorter ones than 4 are left alone. */
  public LogRedaction secrets(Secret... values) {
    Stream<String> more = Arrays.stream(given(values)).map(Secret::reveal);
    return new LogRedaction(places, Redaction.of(Stream.concat(known.secrets().stream(), more)));
  }

  /**
   * The same, hiding what stands under these names too, be they of headers, JSON members or
   * parameters. Case, hyphens and underscores make no difference.
   */
  public LogRedaction names(String... more) {
    return new LogRedaction(places.and(List.of(given(more))), known);
  }

  /** The text without secrets; null stays null. */
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

  /** How much it hides, and nothing of it. */
  @Override
  public String toString() {
    return "LogRedaction[" + places + ", secrets=" + known.secrets().size() + "]";
  }
}
