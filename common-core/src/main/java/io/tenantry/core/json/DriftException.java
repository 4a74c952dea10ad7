package io.tenantry.core.json;

/** In strict mode: an answer deviates from its specification. */
public final class DriftException extends JsonException {
  private static final long serialVersionUID = 1L;

  private final DriftEvent event;

  /** Creates an exception about this deviation. */
  public DriftException(DriftEvent event) {
    super(event.toString(), event.path(), null);
    this.event = event;
  }

  /** The first deviation that was met. */
  public DriftEvent event() {
    return event;
  }
}
