package io.tenantry.system.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as its document describes it.
 *
 * @param id {@code <tag>.<method>}
 * @param isSafe whether it only reads, by its method or by {@code x-safe}
 * @param isCredentials whether only the client's credentials send it
 * @param variant which option of another operation stands for it; null for most
 * @param arguments examples of the parameters that it can't go without, in order
 * @param body an example of its request body as JSON; null if it has none
 * @param answer an example of its response of success; empty if that is a file or nothing
 */
public record SpecOperation(
    String id,
    String method,
    String path,
    boolean isSafe,
    boolean isCredentials,
    @Nullable Variant variant,
    List<String> arguments,
    @Nullable String body,
    String answer) {

  /** An option, the type of its values and the one value. */
  public record Variant(String of, String option, String type, String value) {}

  /** The name of the group that the operation belongs to. */
  public String tag() {
    return id.substring(0, id.indexOf('.'));
  }
}
