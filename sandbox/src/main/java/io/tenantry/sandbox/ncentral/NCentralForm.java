package io.tenantry.sandbox.ncentral;

/**
 * The form of N-central's responses, which differs between servers.
 *
 * @param listsPages whether a list contains page number and size
 * @param contactRequired whether a create requires a contact's names
 * @param idOnly whether the response to a create contains only the id
 * @param every whether responses contain all known fields, including those without a value
 */
public record NCentralForm(
    Envelope envelope,
    Ids ids,
    boolean listsPages,
    boolean contactRequired,
    boolean idOnly,
    boolean every) {
  public enum Envelope {
    /** Service organizations under {@code data}, everything else flat. */
    BY_KIND,
    FLAT,
    DATA,
    ID_BESIDE_DATA
  }

  public enum Ids {
    /** Numbers in responses to a create, strings elsewhere. */
    BY_OPERATION,
    NUMBERS,
    STRINGS
  }

  public static final NCentralForm DOCUMENTED =
      new NCentralForm(Envelope.BY_KIND, Ids.BY_OPERATION, true, true, false, false);
  public static final NCentralForm OBSERVED =
      new NCentralForm(Envelope.FLAT, Ids.BY_OPERATION, false, false, true, true);

  public NCentralForm with(Envelope other) {
    return new NCentralForm(other, ids, listsPages, contactRequired, idOnly, every);
  }

  public NCentralForm with(Ids other) {
    return new NCentralForm(envelope, other, listsPages, contactRequired, idOnly, every);
  }

  public NCentralForm withPages(boolean told) {
    return new NCentralForm(envelope, ids, told, contactRequired, idOnly, every);
  }
}
