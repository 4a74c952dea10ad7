package io.tenantry.core.internal.list;

import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.body.PageBody;
import io.tenantry.core.internal.paging.Fingerprint;
import io.tenantry.core.internal.paging.LinkHeader;
import io.tenantry.core.internal.paging.PageFacts;
import io.tenantry.core.internal.paging.PageRows;
import io.tenantry.core.internal.paging.PageSequence;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableRow;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Reads what a response states about the pages after it. */
final class PageFactsReader<T> {
  private static final int HASH_BYTES = 12;

  /** Not a path. */
  private static final String NO_URL = "no URL: ";

  private final ListUrl address;
  private final PageSequence sequence;
  private final @Nullable Function<? super T, String> idOf;

  PageFactsReader(
      ListUrl address, PageSequence sequence, @Nullable Function<? super T, String> idOf) {
    this.address = address;
    this.sequence = sequence;
    this.idOf = idOf;
  }

  PageFacts of(PageBody<T> body, BufferedResponse response) {
    PageRows rows = rows(body);
    return PageFacts.of(rows)
        .asBareArray(body.bareArray())
        .withMembers(body.members())
        .withLastId(lastId(body))
        .withDigest(digest(rows, body, response))
        .withHeaders(named(response.headers()))
        .withNextLink(sequence.needsLink() ? nextLink(response) : null);
  }

  /** Returns which rows are null, and the ids of the others, even of unreadable ones. */
  private PageRows rows(PageBody<T> body) {
    long[] ids = new long[body.rows()];
    BitSet gaps = new BitSet();
    body.gaps().forEach(gaps::set);
    int row = 0;
    for (T item : body.items()) {
      row = gaps.nextClearBit(row);
      ids[row++] = idOf == null ? Fingerprint.NONE : Fingerprint.of(idOf.apply(item));
    }
    for (UnreadableRow unreadable : body.unreadable()) {
      gaps.clear(unreadable.index());
      ids[unreadable.index()] = Fingerprint.of(id(unreadable).orElse(null));
    }
    return new PageRows(ids, gaps);
  }

  private Optional<String> id(UnreadableRow row) {
    return sequence.itemId().flatMap(row::member);
  }

  /**
   * Returns the id of the last row that has one; if rows are left out, even of an unreadable one.
   */
  private @Nullable String lastId(PageBody<T> body) {
    List<UnreadableRow> unreadable = body.unreadable();
    if (!unreadable.isEmpty()) {
      UnreadableRow last = unreadable.get(unreadable.size() - 1);
      Optional<String> id = id(last);
      if (last.index() == body.rows() - 1 && id.isPresent()) {
        return id.get();
      }
    }
    List<T> items = body.items();
    return idOf == null || items.isEmpty() ? null : idOf.apply(items.get(items.size() - 1));
  }

  /**
   * Returns a digest of the rows without the envelope, in which a cursor or a time may change.
   * Covers the ids if every item has one, and what is known of unreadable rows; otherwise the bytes
   * of all rows.
   */
  private String digest(PageRows rows, PageBody<T> body, BufferedResponse response) {
    Map<Integer, UnreadableRow> unreadable = new HashMap<>();
    body.unreadable().forEach(row -> unreadable.put(row.index(), row));
    Buffer known = new Buffer();
    for (int row = 0; row < rows.count(); row++) {
      UnreadableRow bad = unreadable.get(row);
      if (rows.id(row) == Fingerprint.NONE && bad == null && !rows.isNull(row)) {
        Buffer bytes = new Buffer();
        response.body().copyTo(bytes, body.begin(), body.end() - body.begin());
        return hash(bytes);
      }
      known.writeLong(rows.id(row));
      if (rows.id(row) == Fingerprint.NONE && bad != null) {
        known.writeUtf8(bad.whole().map(JsonValue::json).orElse(""));
      }
    }
    return hash(known);
  }

  private static String hash(Buffer bytes) {
    return Digests.base64Url(bytes, HASH_BYTES);
  }

  private Map<String, String> named(Headers headers) {
    Map<String, String> wanted = new HashMap<>();
    for (String name : sequence.headerNames()) {
      Optional.ofNullable(headers.get(name)).ifPresent(value -> wanted.put(name, value));
    }
    return wanted;
  }

  /**
   * Returns the link as path and query relative to the base URL if it leads to this list; otherwise
   * absolute. A link that leads elsewhere is refused only when it is followed, so that its page is
   * still returned.
   */
  private @Nullable String nextLink(BufferedResponse response) {
    return LinkHeader.next(response.headers().values("Link"))
        .map(link -> link.isEmpty() ? link : absolute(response, link))
        .orElse(null);
  }

  private String absolute(BufferedResponse response, String link) {
    HttpUrl resolved = response.url().resolve(link);
    if (resolved == null) {
      return NO_URL + link;
    }
    HttpUrl clean = withoutSecrets(resolved, response.redaction());
    return address.own(clean).orElse(clean.toString());
  }

  /**
   * Removes parameters that repeat the request's credentials: the next request is signed without
   * them, and the link becomes part of checkpoints.
   */
  private static HttpUrl withoutSecrets(HttpUrl link, Redaction redaction) {
    if (!redaction.isIn(link.toString())) {
      return link;
    }
    HttpUrl.Builder clean = link.newBuilder();
    for (String name : link.queryParameterNames()) {
      boolean secret =
          link.queryParameterValues(name).stream()
              .anyMatch(value -> value != null && redaction.isIn(value));
      if (secret) {
        clean.removeAllQueryParameters(name);
      }
    }
    return clean.build();
  }
}
