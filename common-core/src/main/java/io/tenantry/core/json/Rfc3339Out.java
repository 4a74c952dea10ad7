package io.tenantry.core.json;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes date-times digit by digit, with seconds and offset, as RFC 3339 wants them. */
final class Rfc3339Out {
  private static final int LAST_YEAR = 9_999;
  private static final int NANO_DIGITS = 9;
  private static final int MINUTE = 60;

  private Rfc3339Out() {}

  static void append(JsonBytes out, OffsetDateTime value) {
    int offset = value.getOffset().getTotalSeconds();
    if (value.getYear() < 0 || value.getYear() > LAST_YEAR || offset % MINUTE != 0) {
      out.append(Rfc3339.format(value));
      return;
    }
    out.digits(value.getYear(), 4);
    part(out, '-', value.getMonthValue());
    part(out, '-', value.getDayOfMonth());
    part(out, 'T', value.getHour());
    part(out, ':', value.getMinute());
    part(out, ':', value.getSecond());
    fraction(out, value.getNano());
    offset(out, value.getOffset());
  }

  private static void part(JsonBytes out, char before, int number) {
    out.append(before);
    out.digits(number, 2);
  }

  private static void fraction(JsonBytes out, int nano) {
    if (nano == 0) {
      return;
    }
    int digits = NANO_DIGITS;
    int rest = nano;
    for (; rest % 10 == 0; rest /= 10) {
      digits--;
    }
    out.append('.');
    out.digits(rest, digits);
  }

  private static void offset(JsonBytes out, ZoneOffset offset) {
    if (offset == ZoneOffset.UTC) {
      out.append('Z');
      return;
    }
    int minutes = offset.getTotalSeconds() / MINUTE;
    part(out, minutes < 0 ? '-' : '+', Math.abs(minutes) / MINUTE);
    part(out, ':', Math.abs(minutes) % MINUTE);
  }
}
