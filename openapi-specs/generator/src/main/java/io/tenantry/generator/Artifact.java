package io.tenantry.generator;

/** One file of the model package: which template prints it, and what it prints. */
record Artifact(Object view, Template template) {
  enum Template {
    OBJECT,
    ADAPTER,
    ID,
    OPEN_ENUM,
    CLOSED_ENUM,
    SORT,
    FILTER,
    OPTIONS,
    JSON,
    STYLE,
    PACKAGE_INFO
  }

  boolean isObject() {
    return template == Template.OBJECT;
  }

  boolean isAdapter() {
    return template == Template.ADAPTER;
  }

  boolean isId() {
    return template == Template.ID;
  }

  boolean isOpenEnum() {
    return template == Template.OPEN_ENUM;
  }

  boolean isClosedEnum() {
    return template == Template.CLOSED_ENUM;
  }

  boolean isSort() {
    return template == Template.SORT;
  }

  boolean isFilter() {
    return template == Template.FILTER;
  }

  boolean isOptions() {
    return template == Template.OPTIONS;
  }

  boolean isJson() {
    return template == Template.JSON;
  }

  boolean isStyle() {
    return template == Template.STYLE;
  }

  boolean isPackageInfo() {
    return template == Template.PACKAGE_INFO;
  }
}
