package io.tenantry.generator.source;

/**
 * A mistake in a document that ends the build. The message has the place first, then the cause, and
 * the remedy as a sentence of its own.
 */
public final class SpecProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SpecProblem(String where, String subject, String problem, String remedy) {
    super(where + ": " + subject + ": " + problem + ". " + sentence(remedy));
  }

  private SpecProblem(String message) {
    super(message);
  }

  /** For a value that is not one of the expected ones, which are the remedy as well. */
  public static SpecProblem value(
      String where, String subject, String name, String expected, Object actual) {
    return new SpecProblem(
        where
            + ": "
            + subject
            + ": "
            + name
            + " must be "
            + expected
            + ", but was '"
            + actual
            + "'");
  }

  /**
   * Begins with a capital letter, unless with a name such as x-patch, and ends with a full stop.
   */
  private static String sentence(String remedy) {
    String first = remedy.split("[ ,:;]", 2)[0];
    return (first.matches("[a-z]+")
            ? Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1)
            : remedy)
        + ".";
  }
}
