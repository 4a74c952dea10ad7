package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;

/** Thrown in strict mode when a response deviates from its specification. */
public final class DriftException extends JsonException {
  private static final long serialVersionUID = 1L;

  private final DriftEvent event;

  /** Creates an exception about a deviation. */
  public DriftException(DriftEvent event) {
    super(
        Checks.notNull(event, "event", InvalidArgumentException::new).toString(),
        event.path(),
        null);
    this.event = event;
  }

  /** Returns the first deviation in the response. */
  public DriftEvent event() {
    return event;
  }
}
