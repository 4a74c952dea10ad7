package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * NinjaOne's lists, in the documented and in the observed form. Parameters it doesn't know pass.
 */
final class NinjaLists {
  private static final int DOCUMENTED_SIZE = 50;

  private final PageTricks tricks;
  private int serial;

  NinjaLists(PageTricks tricks) {
    this.tricks = tricks;
  }

  /** An envelope with the rows and {@code pageInfo}; {@code after} is a cursor of its own. */
  Answer enveloped(
      Ask ask,
      String member,
      NavigableMap<Long, NinjaRecord> rows,
      Function<NinjaRecord, JsonObject> shown) {
    String after = ask.query().get("after");
    long last = after == null ? 0 : position(after);
    boolean empty = tricks.nextIsEmpty();
    JsonArray page = new JsonArray();
    for (NinjaRecord row : rows.tailMap(last, false).values()) {
      if (empty || page.size() == size(ask, DOCUMENTED_SIZE)) {
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
    return Answer.json(200, body);
  }

  /** A bare array; {@code after} is the id of the last row of the page before. */
  Answer bare(
      Ask ask, NavigableMap<Long, NinjaRecord> rows, Function<NinjaRecord, JsonObject> shown) {
    long after = tricks.repeatsCursor() ? 0 : number(ask, "after", 0);
    int size = size(ask, Integer.MAX_VALUE);
    JsonArray page = new JsonArray();
    for (NinjaRecord row : rows.tailMap(after, false).values()) {
      if (page.size() == size) {
        break;
      }
      page.add(shown.apply(row));
    }
    return Answer.json(200, page);
  }

  private int size(Ask ask, int otherwise) {
    int asked = number(ask, "pageSize", otherwise);
    if (asked < 1) {
      throw NinjaErrors.refusal(400, "pageSize must be positive");
    }
    return tricks.size(asked);
  }

  private static int number(Ask ask, String parameter, int otherwise) {
    String text = ask.query().get(parameter);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw NinjaErrors.refusal(400, parameter + " is not an integer");
    }
  }

  private JsonElement endCursor(long last, @Nullable String here) {
    if (tricks.repeatsCursor() && here != null) {
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
      throw NinjaErrors.refusal(400, "invalid cursor");
    }
  }
}
