package io.tenantry.core.internal.list;

import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.http.Operation;
import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.call.CallRunner;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.PageSequence;
import io.tenantry.core.internal.paging.Position;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Identifies the list that a request begins, and checks that stored positions belong to it. */
public final class ListFingerprint {
  /** Statuses with which a vendor may refuse an expired cursor. */
  private static final Set<Integer> REFUSALS = Set.of(400, 404, 410);

  private static final int HASH_BYTES = 12;

  /** Tells the places of verified walks from others: they hold different things. */
  private static final String VERIFIED = "verified";

  private final CallRunner calls;
  private final Operation operation;
  private final Request first;
  private final PageSequence sequence;
  private final ListUrl address;
  private final ListBody body;
  private @Nullable ListKey key;

  public ListFingerprint(
      CallRunner calls, Operation operation, Request first, PageSequence sequence) {
    this.calls = calls;
    this.operation = operation;
    this.first = first;
    this.sequence = sequence;
    this.body = new ListBody(first, sequence);
    this.address = new ListUrl(calls, operation, first);
  }

  /** Computed when first needed; two threads may both compute it. */
  public ListKey key() {
    ListKey known = key;
    if (known == null) {
      known = compute();
      key = known;
    }
    return known;
  }

  private ListKey compute() {
    return new ListKey(
        operation.vendor().id(),
        operation.id(),
        hash(tenant()),
        hash(asked() + (sequence.isVerified() ? VERIFIED : "")));
  }

  /** Contains the client's label if only a secret would tell accounts apart. */
  private String tenant() {
    String known = calls.baseUrl().url() + "\n" + calls.account();
    String label = calls.context(operation).label();
    return calls.account().isBlank() && label != null ? known + "\n" + label : known;
  }

  /**
   * Method, path, parameters sorted by name, and body, as far as the caller set them. Paging
   * parameters are part of the position instead.
   */
  private List<String> asked() {
    HttpUrl url = first.url();
    Set<String> names = new TreeSet<>(url.queryParameterNames());
    names.removeAll(sequence.parameters());
    List<String> values =
        names.stream().map(name -> name + "=" + text(url.queryParameterValues(name))).toList();
    return List.of(first.method(), address.path(), lengths(values), Digests.hex(body.identity()));
  }

  private static String text(List<String> values) {
    return values.size() == 1 ? values.toString() : values.size() + lengths(values);
  }

  /** Prefixes lengths, so that one value can't look like two. */
  private static String lengths(List<String> values) {
    StringBuilder text = new StringBuilder();
    values.stream()
        .map(String::valueOf)
        .forEach(value -> text.append(value.length()).append(':').append(value));
    return text.toString();
  }

  private static String hash(String text) {
    return Digests.base64Url(text, HASH_BYTES);
  }

  /** Refuses a position that is not in this list: anyone may have written it. */
  public void check(Position stored) {
    if (!sequence.parameters().containsAll(stored.query().keySet())) {
      throw refused(
          Reason.OUTSIDE, "the checkpoint sets parameters that are not paging parameters");
    }
    String size = sequence.sizeParam().map(this::requested).orElse(null);
    boolean choosesSizes = sequence.isVerified();
    if (size != null
        && !choosesSizes
        && !size.equals(stored.query().get(sequence.sizeParam().orElse("")))) {
      throw refused(
          Reason.OTHER_OPTIONS, "the checkpoint belongs to a list with another page size");
    }
    String link = stored.link();
    if (link != null && !(sequence.needsLink() && address.isOwn(link))) {
      throw refused(
          Reason.OUTSIDE, "the checkpoint's link leads out of " + operation.pathTemplate());
    }
  }

  private @Nullable String requested(String parameter) {
    return sequence.isInBody()
        ? body.asked().get(parameter)
        : first.url().queryParameter(parameter);
  }

  /** Only tokens expire; page numbers and offsets don't. */
  boolean isExpired(Position stored, RuntimeException failure) {
    return stored.page() > 0
        && stored.tokens().last() != null
        && failure instanceof StatusException refusal
        && REFUSALS.contains(refusal.statusCode());
  }

  private CheckpointException refused(Reason reason, String what) {
    return new CheckpointException(calls.context(operation), reason, what, null);
  }
}
