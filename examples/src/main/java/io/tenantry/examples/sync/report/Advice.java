package io.tenantry.examples.sync.report;

/** What a person can do about a reason. */
final class Advice {
  private static final String AGAIN = "Run the sync again: it looks first at what is there.";

  private Advice() {}

  static String on(Reason reason) {
    return switch (reason.kind()) {
      case AMBIGUOUS ->
          "Look at the candidates in "
              + reason.vendor()
              + ", and rename or remove all but the right one. Then run the sync again.";
      case BY_HAND -> "Change it in " + reason.vendor() + "'s own user interface.";
      default -> onFailure(reason);
    };
  }

  private static String onFailure(Reason reason) {
    int status = reason.status().orElse(0);
    return switch (status) {
      case 400, 422 ->
          "Correct what the message names, in the directory if the value comes from there. Then run"
              + " the sync again.";
      case 401 -> "Check the credentials for " + reason.vendor() + ". Then run the sync again.";
      case 403 ->
          "Give the credentials for "
              + reason.vendor()
              + " the permission that is missing. Then run the sync again.";
      case 404 -> "It is gone since it was read. " + AGAIN;
      case 409 -> "Another one has the name: rename one of the two in the directory.";
      case 429 -> "Run the sync again later, or with fewer calls at once.";
      default -> text(reason, status);
    };
  }

  /** What is impossible says itself what to do. */
  private static String text(Reason reason, int status) {
    boolean saysIt = status == 0 && reason.text().contains(": ") && !isCall(reason.text());
    return saysIt ? "Do what the message says. Then run the sync again." : AGAIN;
  }

  private static boolean isCall(String text) {
    return text.contains(" /");
  }
}
