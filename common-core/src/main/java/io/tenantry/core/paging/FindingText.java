package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.Finding;
import io.tenantry.core.internal.paging.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Findings in a checkpoint: a letter and three numbers each, {@code t1:617:616,m4:0:0}. */
final class FindingText {
  private FindingText() {}

  static String write(Findings findings) {
    return findings.all().stream()
        .map(
            one ->
                String.valueOf(letter(one.kind()))
                    + one.page()
                    + ':'
                    + one.expected()
                    + ':'
                    + one.actual())
        .collect(Collectors.joining(","));
  }

  /**
   * @throws IllegalArgumentException if the text has another form
   */
  static Findings read(String text) {
    List<Finding> read = new ArrayList<>();
    if (!text.isEmpty()) {
      for (String one : text.split(",", Kind.values().length + 1)) {
        read.add(finding(one));
      }
    }
    return Findings.NONE.and(read);
  }

  private static Finding finding(String text) {
    if (!text.matches("[a-z](0|[1-9][0-9]{0,17})(:(0|[1-9][0-9]{0,17})){2}")) {
      throw new IllegalArgumentException("A finding must be a letter and three numbers");
    }
    String[] numbers = text.substring(1).split(":");
    return new Finding(
        kind(text.charAt(0)),
        Long.parseLong(numbers[0]),
        Long.parseLong(numbers[1]),
        Long.parseLong(numbers[2]));
  }

  private static Kind kind(char letter) {
    for (Kind kind : Kind.values()) {
      if (letter(kind) == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("A finding must have a known kind");
  }

  private static char letter(Kind kind) {
    return switch (kind) {
      case UNREADABLE_ROWS -> 'u';
      case NULL_ROWS -> 'n';
      case TOTAL_CHANGED -> 't';
      case ROWS_MOVED -> 'm';
      case TOTAL_DIFFERS -> 'd';
      case PLACE_LOST -> 'p';
      case NOT_VERIFIABLE -> 'v';
    };
  }
}
