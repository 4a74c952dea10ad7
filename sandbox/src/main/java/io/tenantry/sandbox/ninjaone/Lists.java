package io.tenantry.sandbox.ninjaone;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** NinjaOne's lists, in the documented and the observed form. Unknown parameters have no effect. */
final class Lists {
  private static final int DOCUMENTED_SIZE = 50;

  private final PagingFaults paging;
  private int serial;

  Lists(PagingFaults paging) {
    this.paging = paging;
  }

  /** Returns an envelope with the rows and {@code pageInfo}; {@code after} is an opaque cursor. */
  Response enveloped(
      Request request,
      String member,
      NavigableMap<Long, NinjaOneRecord> rows,
      Function<NinjaOneRecord, JsonObject> shown) {
    String after = request.query().get("after");
    long last = after == null ? 0 : position(after);
    boolean empty = paging.nextIsEmpty();
    JsonArray page = new JsonArray();
    for (NinjaOneRecord row : rows.tailMap(last, false).values()) {
      if (empty || page.size() == size(request, DOCUMENTED_SIZE)) {
        break;
      }
      page.add(shown.apply(row));
      last = row.id();
    }
    boolean more = rows.higherKey(last) != null;
    JsonObject info = new JsonObject();
    info.addProperty("hasNextPage", more);
    info.add(
        "endCursor", rows.isEmpty() ? JsonNull.INSTANCE : endCursor(last, more ? after : null));
    JsonObject body = new JsonObject();
    body.add(member, page);
    body.add("pageInfo", info);
    return Response.json(200, body);
  }

  /** Returns a bare array; {@code after} is the id of the last row of the previous page. */
  Response bare(
      Request request,
      NavigableMap<Long, NinjaOneRecord> rows,
      Function<NinjaOneRecord, JsonObject> shown) {
    long after = paging.repeatsCursor() ? 0 : number(request, "after", 0);
    int size = size(request, Integer.MAX_VALUE);
    JsonArray page = new JsonArray();
    for (NinjaOneRecord row : rows.tailMap(after, false).values()) {
      if (page.size() == size) {
        break;
      }
      page.add(shown.apply(row));
    }
    return Response.json(200, page);
  }

  private int size(Request request, int otherwise) {
    int asked = number(request, "pageSize", otherwise);
    if (asked < 1) {
      throw Errors.refusal(400, "pageSize must be positive");
    }
    return paging.size(asked);
  }

  private static int number(Request request, String parameter, int otherwise) {
    String text = request.query().get(parameter);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Errors.refusal(400, parameter + " is not an integer");
    }
  }

  private JsonElement endCursor(long last, @Nullable String here) {
    if (paging.repeatsCursor() && here != null) {
      return new JsonPrimitive(here);
    }
    byte[] cursor = (last + ":" + ++serial).getBytes(StandardCharsets.UTF_8);
    return new JsonPrimitive(Base64.getUrlEncoder().withoutPadding().encodeToString(cursor));
  }

  private static long position(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Long.parseLong(text.substring(0, Math.max(0, text.indexOf(':'))));
    } catch (IllegalArgumentException e) {
      throw Errors.refusal(400, "invalid cursor");
    }
  }
}
