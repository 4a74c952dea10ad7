package io.tenantry.generator;

import java.util.List;

/** A model: an interface with a builder, and its adapter. */
record ObjectView(String name, String doc, List<MemberView> members) {
  boolean anyPatch() {
    return members.stream().anyMatch(MemberView::patch);
  }

  String quotedNames() {
    return String.join(", ", members.stream().map(MemberView::nameLiteral).toList());
  }

  String nameLiteral() {
    return Words.literal(name);
  }

  boolean hasMembers() {
    return !members.isEmpty();
  }
}
