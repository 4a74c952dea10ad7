package io.tenantry.examples.docs;

/** Runs the tests that docs/testing.md shows. */
class TestingPageTest extends TestingSnippets {}
