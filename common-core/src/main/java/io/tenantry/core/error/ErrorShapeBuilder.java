package io.tenantry.core.error;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link ErrorShape}. Each call replaces the former value, save those of {@link #remedy}.
 * Not thread-safe.
 */
public final class ErrorShapeBuilder {
  List<String> message = List.of();
  List<String> code = List.of();
  List<String> fields = List.of();
  List<String> requestIdHeaders = List.of();
  List<String> requestIdMembers = List.of();
  List<String> inSuccess = List.of();
  List<String> statusInSuccess = List.of();
  List<String> genericCodes = List.of();
  final List<ErrorRemedy> remedies = new ArrayList<>();
  @Nullable Pattern messagePattern;

  ErrorShapeBuilder() {}

  /** Member paths of the vendor's explanation. */
  public ErrorShapeBuilder message(String... paths) {
    message = List.of(paths);
    return this;
  }

  /** Member paths of the vendor's error code. */
  public ErrorShapeBuilder code(String... paths) {
    code = List.of(paths);
    return this;
  }

  /** Codes that say no more than that there is an error: one that says more is looked for. */
  public ErrorShapeBuilder genericCodes(String... values) {
    genericCodes = List.of(values);
    return this;
  }

  /** Member paths of the errors of single fields. */
  public ErrorShapeBuilder fields(String... paths) {
    fields = List.of(paths);
    return this;
  }

  /** Headers that carry the request's id. */
  public ErrorShapeBuilder requestIdHeaders(String... names) {
    requestIdHeaders = List.of(names);
    return this;
  }

  /** Member paths of the request's id. */
  public ErrorShapeBuilder requestIdMembers(String... paths) {
    requestIdMembers = List.of(paths);
    return this;
  }

  /** Member paths of texts that only an error has, whatever the answer's status. */
  public ErrorShapeBuilder inSuccess(String... paths) {
    inSuccess = List.of(paths);
    return this;
  }

  /** Member paths of a status that says more than the answer's own. */
  public ErrorShapeBuilder statusInSuccess(String... paths) {
    statusInSuccess = List.of(paths);
    return this;
  }

  /**
   * The form of a whole message that holds more than its text: a regular expression with the group
   * {@code text}, and {@code code} and {@code id} where it has them.
   */
  public ErrorShapeBuilder messagePattern(String regex) {
    messagePattern = Pattern.compile(regex);
    return this;
  }

  /** Adds what to do about some refusals; those added first are asked first. */
  public ErrorShapeBuilder remedy(ErrorRemedy advice) {
    remedies.add(advice);
    return this;
  }

  /** The shape as described so far. */
  public ErrorShape build() {
    return new ErrorShape(this);
  }
}
