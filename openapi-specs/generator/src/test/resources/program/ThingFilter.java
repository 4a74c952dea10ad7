package io.tenantry.toy.model;

/** A class that the document names and a person writes. */
public record ThingFilter(String text) {
  @Override
  public String toString() {
    return text;
  }
}
