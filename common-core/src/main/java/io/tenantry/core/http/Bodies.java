package io.tenantry.core.http;

import com.squareup.moshi.JsonDataException;
import io.tenantry.core.error.UnreadableAnswerException;
import io.tenantry.core.http.FailedAttempt.Repeat;
import io.tenantry.core.json.JsonException;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** What can be made of a successful answer's body. */
final class Bodies {
  /** No JSON page and no attachment that the vendors serve comes near it. */
  static final long LARGEST = 64L * 1024 * 1024;

  private static final int EXCERPT = 200;
  private static final String JSON_BELONGS = "where JSON belongs";

  private Bodies() {}

  /** Reads JSON from a body that isn't empty. */
  interface Decoding<T> {
    T decode(Buffer body, Progress call) throws IOException;
  }

  static <T> AnswerReader<T> json(Decoding<T> decoding) {
    return (answer, progress) -> {
      refuseHtml(answer, progress, JSON_BELONGS);
      if (answer.isEmpty()) {
        throw unreadable(
            answer, progress, "the body is empty where JSON belongs", null, Repeat.IF_SAFE);
      }
      return decoded(answer, progress, decoding);
    };
  }

  static <T> AnswerReader<Optional<T>> optional(Decoding<T> decoding) {
    AnswerReader<T> present = json(decoding);
    return (answer, progress) ->
        answer.isEmpty() ? Optional.empty() : Optional.of(present.read(answer, progress));
  }

  /** As it is; but a file that says it is a page is none, it is a gateway's. */
  static AnswerReader<ByteString> bytes() {
    return (answer, progress) -> {
      String type = answer.headers().get("Content-Type");
      if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/html")) {
        refuseHtml(answer, progress, "in place of a file");
      }
      return answer.body().readByteString();
    };
  }

  /** Success is all that counts; but a gateway's page isn't the vendor's success. */
  static <T> AnswerReader<Optional<T>> ignored() {
    return new AnswerReader<>() {
      @Override
      public long limit() {
        return -1;
      }

      @Override
      public Optional<T> read(Answer answer, Progress progress) throws FailedAttempt {
        refuseHtml(answer, progress, JSON_BELONGS);
        return Optional.empty();
      }
    };
  }

  private static <T> T decoded(Answer answer, Progress progress, Decoding<T> decoding)
      throws FailedAttempt {
    try {
      return decoding.decode(answer.body(), progress);
    } catch (EOFException e) {
      throw unreadable(answer, progress, "the JSON is cut off", e, Repeat.IF_SAFE);
    } catch (IOException e) {
      throw unreadable(answer, progress, "no valid JSON: " + e.getMessage(), e, Repeat.IF_SAFE);
    } catch (JsonException | JsonDataException e) {
      throw unreadable(answer, progress, String.valueOf(e.getMessage()), e, Repeat.NEVER);
    }
  }

  private static void refuseHtml(Answer answer, Progress progress, String where)
      throws FailedAttempt {
    if (answer.isHtml()) {
      String message = "an HTML page came " + where + ", with status " + answer.status();
      throw unreadable(answer, progress, message, null, Repeat.IF_SAFE);
    }
  }

  private static FailedAttempt unreadable(
      Answer answer, Progress progress, String what, @Nullable Exception cause, Repeat repeat) {
    String path = cause instanceof JsonException at ? at.path().orElse(null) : null;
    String message = answer.redaction().of(what) + progress.soFar();
    return new FailedAttempt(
        new UnreadableAnswerException(
            progress.context, message, path, answer.excerpt(EXCERPT), answer.redaction().of(cause)),
        repeat);
  }
}
