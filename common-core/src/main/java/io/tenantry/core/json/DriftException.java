package io.tenantry.core.json;

/** Thrown in strict mode when a response deviates from its specification. */
public final class DriftException extends JsonException {
  private static final long serialVersionUID = 1L;

  private final DriftEvent event;

  /** Creates an exception about a deviation. */
  public DriftException(DriftEvent event) {
    super(event.toString(), event.path(), null);
    this.event = event;
  }

  /** Returns the first deviation in the response. */
  public DriftEvent event() {
    return event;
  }
}
