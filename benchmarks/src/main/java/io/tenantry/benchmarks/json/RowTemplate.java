package io.tenantry.benchmarks.json;

import java.nio.charset.StandardCharsets;

/** The page of 100 organizations with other ids: a list of any length without holding it. */
public final class RowTemplate {
  /** Rows of one page. */
  public static final int ROWS = SamplePage.ROWS;

  private static final byte[] ROW = "{\"id\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NEXT =
      "\"nodeID\":\"NG1lLmNvbS9Organization/".getBytes(StandardCharsets.US_ASCII);
  private static final int DIGITS = 8;

  private final byte[] page = SamplePage.body();
  private final int[] idsAt = new int[ROWS];

  public RowTemplate() {
    int found = 0;
    for (int at = 0; found < ROWS; at++) {
      if (matches(ROW, at) && matches(NEXT, at + ROW.length + DIGITS + 1)) {
        idsAt[found++] = at + ROW.length;
      }
    }
  }

  /** The page whose first row has this id, the others those that follow. Eight digits each. */
  public byte[] page(long firstId) {
    byte[] copy = page.clone();
    for (int row = 0; row < ROWS; row++) {
      byte[] digits = Long.toString(firstId + row).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(digits, 0, copy, idsAt[row], DIGITS);
    }
    return copy;
  }

  private boolean matches(byte[] text, int at) {
    for (int i = 0; i < text.length; i++) {
      if (page[at + i] != text[i]) {
        return false;
      }
    }
    return true;
  }
}
