package io.tenantry.generator;

import java.util.List;
import java.util.Set;

/** `x-errors`: where the vendor's error answers hold what, as calls on the core's builder. */
final class ErrorShapeText {
  private static final Set<String> KEYS = Set.of("message", "code", "fields", "requestId");

  private ErrorShapeText() {}

  static String of(Spec spec) {
    Object errors = spec.api().getExtensions().get("x-errors");
    if (errors == null) {
      return "";
    }
    Extension e = Extension.of("x-errors", errors, spec.files().document(), "document", KEYS);
    StringBuilder out = new StringBuilder();
    call(out, "message", e.texts("message"));
    call(out, "code", e.texts("code"));
    call(out, "fields", e.texts("fields"));
    Extension requestId = e.nested("requestId", Set.of("headers", "members"));
    if (requestId != null) {
      call(out, "requestIdHeaders", requestId.texts("headers"));
      call(out, "requestIdMembers", requestId.texts("members"));
    }
    return out.toString();
  }

  private static void call(StringBuilder out, String method, List<String> values) {
    if (!values.isEmpty()) {
      out.append(".").append(method).append("(");
      out.append(String.join(", ", values.stream().map(Words::literal).toList())).append(")");
    }
  }
}
