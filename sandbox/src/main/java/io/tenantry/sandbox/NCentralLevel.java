package io.tenantry.sandbox;

/** Where in the tree of organization units a unit stands. */
enum NCentralLevel {
  SYSTEM("orgUnit", "Organization unit"),
  SO("so", "Service Organization"),
  CUSTOMER("customer", "Customer"),
  SITE("site", "Site");

  /** How error messages call it. */
  final String title;

  /** The member that names it. */
  final String nameMember;

  /** The member that identifies it. */
  final String idMember;

  NCentralLevel(String stem, String title) {
    this.title = title;
    idMember = stem + "Id";
    nameMember = stem + "Name";
  }
}
