package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Excerpts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the vendor responded with a success status, but without the record that the operation
 * returns: no body, a blank one, {@code null} or {@code {}}. The request succeeded, so a call that
 * changes something has taken effect; it is never retried. Operations for which the vendor is known
 * to omit the record return an {@code Optional} instead. Immutable.
 */
public final class MissingRecordException extends ApiException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_LOCATION = 2048;

  private final int statusCode;
  private final @Nullable String location;

  /**
   * @param message what was received; prefixed with vendor, label and operation
   * @param statusCode the status of the response
   * @param location the {@code Location} header of the response, or null if it has none; its query
   *     and user info are removed, and at most 2,048 characters are kept
   */
  public MissingRecordException(
      ErrorContext context, String message, int statusCode, @Nullable String location) {
    super(context, message, null);
    this.statusCode = statusCode;
    this.location = location == null ? null : withoutSecrets(location);
  }

  private static String withoutSecrets(String location) {
    String path = location.replaceFirst("(?s)[?#].*", "").replaceFirst("//[^/]*@", "//");
    return Excerpts.oneLine(path, LONGEST_LOCATION);
  }

  /** Returns the status of the response, from 200 to 299. */
  public int statusCode() {
    return statusCode;
  }

  /**
   * Returns the address of the record as the vendor sent it in the {@code Location} header,
   * absolute or relative, without a query; empty if the response has no such header.
   */
  public Optional<String> location() {
    return Optional.ofNullable(location);
  }

  /** Returns how to find the record without sending the request again. */
  @Override
  Optional<String> ownRemedy() {
    return Optional.of(
            location == null
                ? "Do not send the request again, as it took effect: look the record up, for example in its list"
                : "Do not send the request again, as it took effect: the record is at " + location)
        .filter(remedy -> mayHaveTakenEffect());
  }

  @Override
  String summary() {
    return super.summary() + remedy().map(remedy -> ". " + remedy).orElse("");
  }

  @Override
  MissingRecordException copy(ErrorContext other) {
    return new MissingRecordException(other, text(), statusCode, location);
  }

  /** A successful response implies that the request took effect. */
  @Override
  Sent byItself() {
    return new Sent(1, true);
  }
}
