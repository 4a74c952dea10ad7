package io.tenantry.sandbox.ncentral;

/** The level of a unit in the tree of organization units. */
enum UnitLevel {
  SYSTEM("orgUnit", "Organization unit"),
  SO("so", "Service Organization"),
  CUSTOMER("customer", "Customer"),
  SITE("site", "Site");

  /** Its name in error messages. */
  final String title;

  /** The field that contains its name. */
  final String nameMember;

  /** The field that contains its id. */
  final String idMember;

  UnitLevel(String stem, String title) {
    this.title = title;
    idMember = stem + "Id";
    nameMember = stem + "Name";
  }
}
