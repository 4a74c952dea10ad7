package io.tenantry.core.http;

import io.tenantry.core.json.PageBody;
import io.tenantry.core.json.UnreadableRow;
import io.tenantry.core.paging.LinkHeader;
import io.tenantry.core.paging.PageFacts;
import io.tenantry.core.paging.PagingRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** What an answer tells a paging rule. */
final class Facts<T> {
  private static final int HASH_BYTES = 12;

  private final BaseUrl base;
  private final PagingRule rule;
  private final @Nullable Function<? super T, String> idOf;

  Facts(BaseUrl base, PagingRule rule, @Nullable Function<? super T, String> idOf) {
    this.base = base;
    this.rule = rule;
    this.idOf = idOf;
  }

  PageFacts of(PageBody<T> body, Answer answer) {
    return PageFacts.of(body.rows())
        .asBareArray(body.bareArray())
        .withMembers(body.members())
        .withLastId(lastId(body))
        .withDigest(digest(body, answer))
        .withHeaders(named(answer.headers()))
        .withNextLink(rule.needsLink() ? nextLink(answer) : null);
  }

  /** Of the last row that has one; where rows are left out, also of one that can't be read. */
  private @Nullable String lastId(PageBody<T> body) {
    List<UnreadableRow> unreadable = body.unreadable();
    if (!unreadable.isEmpty()) {
      UnreadableRow last = unreadable.get(unreadable.size() - 1);
      Optional<String> id = rule.itemId().flatMap(last::member);
      if (last.index() == body.rows() - 1 && id.isPresent()) {
        return id.get();
      }
    }
    List<T> items = body.items();
    return idOf == null || items.isEmpty() ? null : idOf.apply(items.get(items.size() - 1));
  }

  /** The ids, where each row has one; otherwise the bytes. */
  private String digest(PageBody<T> body, Answer answer) {
    Buffer ids = new Buffer();
    if (idOf == null || !body.gaps().isEmpty()) {
      return hash(answer.body());
    }
    for (T item : body.items()) {
      String id = idOf.apply(item);
      if (id == null) {
        return hash(answer.body());
      }
      ids.writeUtf8(id).writeByte(0);
    }
    return hash(ids);
  }

  private static String hash(Buffer bytes) {
    ByteString hash = bytes.sha256().substring(0, HASH_BYTES);
    return hash.base64Url().replace("=", "");
  }

  private Map<String, String> named(Headers headers) {
    Map<String, String> wanted = new HashMap<>();
    for (String name : rule.headerNames()) {
      Optional.ofNullable(headers.get(name)).ifPresent(value -> wanted.put(name, value));
    }
    return wanted;
  }

  /**
   * As path and query below the base URL, or absolute, but not yet refused: a link that leads
   * elsewhere must not cost the page that it came with.
   */
  private @Nullable String nextLink(Answer answer) {
    return LinkHeader.next(answer.headers().values("Link"))
        .map(link -> link.isEmpty() ? link : absolute(answer, link))
        .orElse(null);
  }

  private String absolute(Answer answer, String link) {
    HttpUrl resolved = answer.url().resolve(link);
    return resolved == null ? link : base.below(resolved).orElse(resolved.toString());
  }
}
