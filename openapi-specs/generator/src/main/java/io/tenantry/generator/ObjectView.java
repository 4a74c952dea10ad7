package io.tenantry.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A model: an interface with a builder, and its adapter.
 *
 * @param oneOf the members of which a request body must have one; empty without such a rule
 */
record ObjectView(String name, String doc, List<MemberView> members, List<MemberView> oneOf) {
  /** One member's branch when an object is read: under its name, and under its other names. */
  record Branch(String labels, String statement) {}

  boolean anyPatch() {
    return members.stream().anyMatch(MemberView::patch);
  }

  /**
   * Whether it has a list or map, of which some items may be unreadable. A change is never read.
   */
  boolean keepsUnreadable() {
    return !anyPatch() && members.stream().anyMatch(member -> member.type().hasItems());
  }

  /** The id that tells records apart, where unreadable items are remembered by it; else null. */
  MemberView identity() {
    return members.stream()
        .filter(member -> keepsUnreadable() && member.required() && member.type().isId())
        .findFirst()
        .orElse(null);
  }

  /** The members' names in order, then all other names of members. */
  String quotedNames() {
    List<String> names = new ArrayList<>(members.stream().map(MemberView::json).toList());
    members.forEach(m -> names.addAll(m.aliases()));
    return names.stream().map(Words::literal).collect(Collectors.joining(", "));
  }

  List<Branch> branches() {
    List<Branch> branches = new ArrayList<>();
    int next = members.size();
    for (MemberView member : members) {
      StringBuilder labels = new StringBuilder().append(member.index());
      for (int i = 0; i < member.aliases().size(); i++) {
        labels.append(", ").append(next++);
      }
      branches.add(new Branch(labels.toString(), member.readStatement()));
    }
    return branches;
  }

  String nameLiteral() {
    return Words.literal(name);
  }

  boolean hasMembers() {
    return !members.isEmpty();
  }

  boolean hasOneOf() {
    return !oneOf.isEmpty();
  }

  /** The arguments of the writer's check. */
  String oneOfArguments() {
    String given = oneOf.stream().map(MemberView::given).collect(Collectors.joining(" || "));
    String names = oneOf.stream().map(MemberView::nameLiteral).collect(Collectors.joining(", "));
    return given + ", " + names;
  }
}
