package io.tenantry.generator;

import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;

/** What `x-paging` says of a position in the request body fits the schema of that body. */
final class PagingBodyLint {
  private final Spec spec;
  private final Spec.Op op;
  private final Extension paging;

  PagingBodyLint(Spec spec, Spec.Op op, Extension paging) {
    this.spec = spec;
    this.op = op;
    this.paging = paging;
  }

  void check() {
    Map<String, Schema<?>> members = members();
    String param = paging.required("param");
    if (members.containsKey(param)) {
      throw paging.problem(
          "names the position '" + param + "', which is a member of the body's schema",
          "remove the member: the walk sets it, and callers never do");
    }
    Extension size = paging.nested("size");
    if (size == null) {
      return;
    }
    int byDefault = PagingLint.count(size, "default");
    int max = size.has("max") ? PagingLint.count(size, "max") : Integer.MAX_VALUE;
    if (byDefault > max) {
      throw size.problem("has a default above its max", "make it " + max + " or less");
    }
    String name = size.required("param");
    Schema<?> member = members.get(name);
    if (member == null || !"integer".equals(spec.resolve(member).getType())) {
      throw size.problem(
          "names '" + name + "', which is no integer in the body's schema",
          "declare it there, of type integer and not required");
    }
  }

  private Map<String, Schema<?>> members() {
    RequestBody body = spec.body(op.operation());
    MediaType json =
        body == null || body.getContent() == null
            ? null
            : body.getContent().get("application/json");
    if (json == null || json.getSchema() == null) {
      throw paging.problem(
          "has in: body, and the operation has no JSON body", "declare it, or remove in");
    }
    return spec.members(spec.resolve(json.getSchema()));
  }
}
