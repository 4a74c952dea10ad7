package io.tenantry.core.internal.paging;

import io.tenantry.core.json.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a page states about the pages after it.
 *
 * @param rows the page's rows on the wire, unreadable ones and nulls included
 * @param bareArray whether the body is an array without an envelope
 * @param members the envelope's fields by path ({@code pageInfo.endCursor}), as far as present
 * @param lastId the id of the last item, if the page has one and items have ids
 * @param digest distinguishes this page from others by its items' ids or its bytes; {@code null} if
 *     nothing does
 * @param headers the response's headers; names are found in any case
 * @param nextLink the address that a {@code Link} header names as next
 */
public record PageFacts(
    PageRows rows,
    boolean bareArray,
    Map<String, JsonValue> members,
    @Nullable String lastId,
    @Nullable String digest,
    Map<String, String> headers,
    @Nullable String nextLink) {
  public PageFacts {
    members = Map.copyOf(members);
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = Collections.unmodifiableMap(anyCase);
  }

  /** A page of which only the number of items is known yet. */
  public static PageFacts of(int count) {
    return of(PageRows.withoutIds(count));
  }

  /** A page of which only the rows are known yet. */
  public static PageFacts of(PageRows rows) {
    return new PageFacts(rows, false, Map.of(), null, null, Map.of(), null);
  }

  /** Returns how many rows the page holds on the wire. */
  int count() {
    return rows.count();
  }

  /** The same with or without an envelope. */
  public PageFacts asBareArray(boolean bare) {
    return new PageFacts(rows, bare, members, lastId, digest, headers, nextLink);
  }

  /** The same with these fields of the envelope. */
  public PageFacts withMembers(Map<String, JsonValue> byPath) {
    return new PageFacts(rows, bareArray, byPath, lastId, digest, headers, nextLink);
  }

  /** The same with this id of the last item. */
  public PageFacts withLastId(@Nullable String id) {
    return new PageFacts(rows, bareArray, members, id, digest, headers, nextLink);
  }

  /** The same with this digest. */
  public PageFacts withDigest(@Nullable String ofThePage) {
    return new PageFacts(rows, bareArray, members, lastId, ofThePage, headers, nextLink);
  }

  /** The same with these headers. */
  public PageFacts withHeaders(Map<String, String> byName) {
    return new PageFacts(rows, bareArray, members, lastId, digest, byName, nextLink);
  }

  /** The same with this address of the next page. */
  public PageFacts withNextLink(@Nullable String address) {
    return new PageFacts(rows, bareArray, members, lastId, digest, headers, address);
  }

  /** The value of a header, whatever the case of its name. */
  @Nullable String header(String name) {
    return headers.get(name);
  }
}
