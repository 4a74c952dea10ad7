package io.tenantry.core.http;

/** Makes a result of a successful answer, inside the attempt. */
interface AnswerReader<T> {
  /** The largest body that is of any use, in bytes; negative if the body is of none. */
  default long limit() {
    return Bodies.LARGEST;
  }

  T read(Answer answer, Progress progress) throws FailedAttempt;
}
