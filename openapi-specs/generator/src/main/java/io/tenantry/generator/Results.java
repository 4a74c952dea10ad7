package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** What the methods of operations return, and the calls of the core that get it. */
final class Results {
  private final Spec spec;
  private final Models models;

  Results(Spec spec, Models models) {
    this.spec = spec;
    this.models = models;
  }

  /** A method's Java return type and the expression around {@code request}. */
  record Result(String returns, String call) {}

  Result paged(PagingView paging, String operation, String constant, AdapterConstants adapters) {
    Schema<?> itemSchema = paging.item();
    JavaType item = models.types().of(itemSchema, "Item");
    String id = paging.idMember();
    String idOf = id == null ? "null" : "item -> " + models.idExpression(paging, itemSchema, id);
    List<String> arguments =
        List.of(operation, "request", constant + "_PAGES", adapters.of(item), idOf);
    return new Result(
        "Paged<" + item.java() + ">", "caller.list(" + String.join(", ", arguments) + ")");
  }

  Result single(Spec.Op op, Responses responses, String operation, AdapterConstants adapters) {
    if (responses.isBinary()) {
      return new Result("ByteString", "caller.bytes(" + operation + ", request)");
    }
    if (responses.isNothing()) {
      return new Result("void", "caller.run(" + operation + ", request)");
    }
    Unwrapping unwrapping = new Unwrapping(spec, op, responses.forms());
    JavaType type =
        models.types().of(unwrapping.value(), Words.capital(op.methodName()) + "Response");
    String arguments = operation + ", request, " + unwrapping.adapter(type, adapters);
    if (responses.mayBeEmpty()) {
      return new Result("Optional<" + type.java() + ">", "caller.callOptional(" + arguments + ")");
    }
    String method = type.shape() == JavaType.Shape.LIST ? "callList" : "call";
    return new Result(type.java(), "caller." + method + "(" + arguments + ")");
  }
}
