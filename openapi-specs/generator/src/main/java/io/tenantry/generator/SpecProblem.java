package io.tenantry.generator;

/** A mistake in a document that ends the build: where it stands, what is wrong, what to do. */
final class SpecProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SpecProblem(String where, String subject, String problem, String remedy) {
    super(where + ": " + subject + ": " + problem + " — " + remedy);
  }
}
