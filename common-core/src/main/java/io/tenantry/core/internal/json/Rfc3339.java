package io.tenantry.core.internal.json;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Date-times of RFC 3339, read and written without a formatter: a page of rows has hundreds of
 * them.
 */
public final class Rfc3339 {
  private static final int FRACTION = 20; // index after the point in yyyy-MM-ddTHH:mm:ss.
  private static final int NANO_DIGITS = 9;
  private static final int LAST_YEAR = 9_999;
  private static final int MINUTE = 60;

  private Rfc3339() {}

  /**
   * Reads a date-time with its offset.
   *
   * @throws DateTimeException if the text is none
   */
  public static OffsetDateTime parse(String text) {
    OffsetDateTime fast = usual(text);
    return fast != null ? fast : OffsetDateTime.parse(text);
  }

  /** The common form, read by position; null for any other, which the JDK may know. */
  static @Nullable OffsetDateTime usual(String text) {
    if (text.length() < FRACTION || !punctuated(text)) {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    int zone = text.charAt(19) == '.' ? endOfDigits(text, FRACTION) : 19;
    int nano = zone == 19 ? 0 : nanos(text, zone);
    ZoneOffset offset = offset(text, zone);
    if ((year | month | day | hour | minute | second | nano) < 0 || offset == null) {
      return null;
    }
    return OffsetDateTime.of(year, month, day, hour, minute, second, nano, offset);
  }

  private static boolean punctuated(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.charAt(10) == 'T' || text.charAt(10) == 't')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static int nanos(String text, int end) {
    int count = end - FRACTION;
    if (count < 1 || count > NANO_DIGITS) {
      return -1;
    }
    int nanos = digits(text, FRACTION, end);
    for (int i = count; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static @Nullable ZoneOffset offset(String text, int at) {
    int length = text.length() - at;
    if (length == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
      return ZoneOffset.UTC;
    }
    if (length != 6 || text.charAt(at + 3) != ':') {
      return null;
    }
    int sign = text.charAt(at) == '-' ? -1 : text.charAt(at) == '+' ? 1 : 0;
    int hours = digits(text, at + 1, at + 3);
    int minutes = digits(text, at + 4, at + 6);
    return sign == 0 || (hours | minutes) < 0
        ? null
        : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The number in this range, or -1 if a character is not an ASCII digit. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Writes a date-time digit by digit, with seconds and offset, as RFC 3339 requires. */
  public static void append(JsonBytes out, OffsetDateTime value) {
    int offset = value.getOffset().getTotalSeconds();
    if (value.getYear() < 0 || value.getYear() > LAST_YEAR || offset % MINUTE != 0) {
      out.append(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
      return;
    }
    out.digits(value.getYear(), 4);
    part(out, '-', value.getMonthValue());
    part(out, '-', value.getDayOfMonth());
    part(out, 'T', value.getHour());
    part(out, ':', value.getMinute());
    part(out, ':', value.getSecond());
    fraction(out, value.getNano());
    appendOffset(out, value.getOffset());
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

  private static void appendOffset(JsonBytes out, ZoneOffset offset) {
    if (offset == ZoneOffset.UTC) {
      out.append('Z');
      return;
    }
    int minutes = offset.getTotalSeconds() / MINUTE;
    part(out, minutes < 0 ? '-' : '+', Math.abs(minutes) / MINUTE);
    part(out, ':', Math.abs(minutes) % MINUTE);
  }
}
