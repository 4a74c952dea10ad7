package io.tenantry.core.error;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a vendor's error answers hold what: dotted member paths ("error.message"), tried in order,
 * and header names. Immutable data.
 */
public final class ErrorShape {
  /** Nothing is known: only the body's text is used. */
  public static final ErrorShape NONE = builder().build();

  private final List<String> message;
  private final List<String> code;
  private final List<String> fields;
  private final List<String> requestIdHeaders;
  private final List<String> requestIdMembers;
  private final List<String> inSuccess;
  private final List<String> statusInSuccess;
  private final List<String> genericCodes;
  private final List<ErrorRemedy> remedies;
  private final @Nullable Pattern messagePattern;

  ErrorShape(ErrorShapeBuilder from) {
    message = from.message;
    code = from.code;
    fields = from.fields;
    requestIdHeaders = from.requestIdHeaders;
    requestIdMembers = from.requestIdMembers;
    inSuccess = from.inSuccess;
    statusInSuccess = from.statusInSuccess;
    genericCodes = from.genericCodes;
    remedies = List.copyOf(from.remedies);
    messagePattern = from.messagePattern;
  }

  /** A builder for a shape in which nothing is known yet. */
  public static ErrorShapeBuilder builder() {
    return new ErrorShapeBuilder();
  }

  /** Where this shape finds nothing, {@code other} is asked. */
  public ErrorShape orElse(ErrorShape other) {
    ErrorShapeBuilder both = builder();
    Stream.of(remedies, other.remedies).flatMap(List::stream).forEach(both::remedy);
    both.messagePattern = messagePattern == null ? other.messagePattern : messagePattern;
    return both.message(both(message, other.message))
        .code(both(code, other.code))
        .genericCodes(both(genericCodes, other.genericCodes))
        .fields(both(fields, other.fields))
        .requestIdHeaders(both(requestIdHeaders, other.requestIdHeaders))
        .requestIdMembers(both(requestIdMembers, other.requestIdMembers))
        .inSuccess(both(inSuccess, other.inSuccess))
        .statusInSuccess(both(statusInSuccess, other.statusInSuccess))
        .build();
  }

  private static String[] both(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toArray(String[]::new);
  }

  /** Member paths of the vendor's explanation. */
  public List<String> message() {
    return message;
  }

  /** A message of the vendor, taken apart as far as its form is known. */
  public ErrorMessage read(String wholeMessage) {
    return ErrorMessage.of(wholeMessage, messagePattern);
  }

  /** Member paths of the vendor's error code. */
  public List<String> code() {
    return code;
  }

  /** Whether this code says no more than that there is an error. */
  public boolean isGeneric(String vendorCode) {
    return genericCodes.contains(vendorCode);
  }

  /** What to do about a refusal: the first advice that fits. */
  public Optional<String> remedy(ErrorRemedy.Refusal refusal) {
    return remedies.stream()
        .filter(remedy -> remedy.fits(refusal))
        .findFirst()
        .map(ErrorRemedy::text);
  }

  /** Member paths of the errors of single fields. */
  public List<String> fields() {
    return fields;
  }

  /** Headers that carry the request's id. */
  public List<String> requestIdHeaders() {
    return requestIdHeaders;
  }

  /** Member paths of the request's id. */
  public List<String> requestIdMembers() {
    return requestIdMembers;
  }

  /** Member paths of texts that only an error has, whatever the answer's status. */
  public List<String> inSuccess() {
    return inSuccess;
  }

  /** Member paths of a status that says more than the answer's own: 400 and above is an error. */
  public List<String> statusInSuccess() {
    return statusInSuccess;
  }
}
