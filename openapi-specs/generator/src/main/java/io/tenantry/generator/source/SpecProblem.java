package io.tenantry.generator.source;

/** A mistake in a document that ends the build: where it is, what is wrong, what to do. */
public final class SpecProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SpecProblem(String where, String subject, String problem, String remedy) {
    super(where + ": " + subject + ": " + problem + " — " + remedy);
  }
}
