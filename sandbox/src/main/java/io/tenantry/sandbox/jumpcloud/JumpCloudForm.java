package io.tenantry.sandbox.jumpcloud;

/**
 * The form of JumpCloud's responses, where the documentation leaves several possible.
 *
 * @param total whether lists state their total
 * @param idMember the field that identifies a row
 * @param writeStatus the status of every successful write; 0 for the documented status of each
 *     operation
 */
public record JumpCloudForm(Envelope envelope, boolean total, String idMember, int writeStatus) {
  public enum Envelope {
    /** {@code results} or {@code records}, as documented for each list. */
    BY_LIST,
    RESULTS,
    RECORDS,
    BARE
  }

  public static final JumpCloudForm DOCUMENTED = new JumpCloudForm(Envelope.BY_LIST, true, "id", 0);

  public JumpCloudForm with(Envelope other) {
    return new JumpCloudForm(other, total, idMember, writeStatus);
  }

  public JumpCloudForm withoutTotal() {
    return new JumpCloudForm(envelope, false, idMember, writeStatus);
  }

  public JumpCloudForm withId(String member) {
    return new JumpCloudForm(envelope, total, member, writeStatus);
  }

  public JumpCloudForm withWriteStatus(int status) {
    return new JumpCloudForm(envelope, total, idMember, status);
  }
}
