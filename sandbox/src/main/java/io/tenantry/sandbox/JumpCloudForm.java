package io.tenantry.sandbox;

/**
 * In which of the possible forms JumpCloud answers.
 *
 * @param idMember what identifies a row
 * @param writeStatus the status of every successful write; 0 for each operation's own
 */
record JumpCloudForm(Envelope envelope, boolean total, String idMember, int writeStatus) {
  enum Envelope {
    /** {@code results} or {@code records}, as each operation documents it. */
    BY_LIST,
    RESULTS,
    RECORDS,
    BARE
  }

  static final JumpCloudForm DOCUMENTED = new JumpCloudForm(Envelope.BY_LIST, true, "id", 0);

  JumpCloudForm with(Envelope other) {
    return new JumpCloudForm(other, total, idMember, writeStatus);
  }

  JumpCloudForm withoutTotal() {
    return new JumpCloudForm(envelope, false, idMember, writeStatus);
  }

  JumpCloudForm withId(String member) {
    return new JumpCloudForm(envelope, total, member, writeStatus);
  }

  JumpCloudForm withWriteStatus(int status) {
    return new JumpCloudForm(envelope, total, idMember, status);
  }
}
