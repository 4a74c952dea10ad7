package io.tenantry.core.internal.call;

import com.squareup.moshi.JsonDataException;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.context.FailedAttempt.Retry;
import io.tenantry.core.internal.json.ReadLimitException;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.json.JsonException;
import java.io.EOFException;
import java.io.IOException;

/** Decodes JSON. Rejects an HTML page from a gateway. */
public abstract class JsonDecoder<T> extends ResponseDecoder<T> {
  static final String JSON = "JSON";

  /** Reads the body's JSON. */
  protected abstract T read(BufferedResponse response, CallState call) throws IOException;

  /** Returns the result of a response with an empty or blank body. */
  protected abstract T readEmpty(BufferedResponse response, CallState call) throws FailedAttempt;

  @Override
  public T decode(BufferedResponse response, CallState call) throws FailedAttempt {
    refuseHtml(response, call, JSON);
    if (NoValue.of(response.body()).filter(NoValue.EMPTY::equals).isPresent()) {
      return readEmpty(response, call);
    }
    try {
      return read(response.inUtf8(limit()), call);
    } catch (EOFException e) {
      throw unreadable(
          response, call, "expected JSON, but received a truncated body", e, Retry.IF_SAFE);
    } catch (IOException e) {
      String message = "expected JSON, but received invalid JSON: " + e.getMessage();
      throw unreadable(response, call, message, e, Retry.IF_SAFE);
    } catch (JsonException | JsonDataException | ReadLimitException e) {
      throw unreadable(response, call, String.valueOf(e.getMessage()), e, Retry.NEVER);
    }
  }
}
