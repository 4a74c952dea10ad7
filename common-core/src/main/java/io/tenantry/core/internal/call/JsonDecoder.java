package io.tenantry.core.internal.call;

import com.squareup.moshi.JsonDataException;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.context.FailedAttempt.Retry;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.json.JsonException;
import java.io.EOFException;
import java.io.IOException;

/** Makes a result of JSON: of a body that is neither empty nor a gateway's page. */
public abstract class JsonDecoder<T> extends ResponseDecoder<T> {
  static final String JSON_BELONGS = "where JSON belongs";

  /** Reads the body's JSON. */
  protected abstract T read(BufferedResponse response, CallState call) throws IOException;

  @Override
  public final T decode(BufferedResponse response, CallState call) throws FailedAttempt {
    refuseHtml(response, call, JSON_BELONGS);
    if (response.isEmpty()) {
      String message = "the body is empty where JSON belongs";
      throw unreadable(response, call, message, null, Retry.IF_SAFE);
    }
    try {
      return read(response, call);
    } catch (EOFException e) {
      throw unreadable(response, call, "the JSON is cut off", e, Retry.IF_SAFE);
    } catch (IOException e) {
      throw unreadable(response, call, "no valid JSON: " + e.getMessage(), e, Retry.IF_SAFE);
    } catch (JsonException | JsonDataException e) {
      throw unreadable(response, call, String.valueOf(e.getMessage()), e, Retry.NEVER);
    }
  }
}
