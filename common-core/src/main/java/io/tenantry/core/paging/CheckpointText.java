package io.tenantry.core.paging;

import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Digests;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The outside of a checkpoint: version, content and a check of its bytes, {@code tw1.….…}. The
 * check finds damage, not forgery: what is inside is treated as written by anybody.
 */
final class CheckpointText {
  private static final String PREFIX = "tw";
  private static final int VERSION = 1;

  /** Room for a cursor and its marks of 8,192 characters each, however they are written. */
  private static final int LONGEST = 256 * 1024;

  private static final int CHECK_BYTES = 6;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "([1-9][0-9]{0,5})\\.([A-Za-z0-9_-]*)\\.([A-Za-z0-9_-]*)");

  private CheckpointText() {}

  static String seal(ByteString content) {
    return PREFIX + VERSION + '.' + encoded(content) + '.' + check(content);
  }

  static ByteString open(ErrorContext context, @Nullable String text) {
    if (text == null) {
      throw new InvalidArgumentException(context, "a checkpoint is needed, not null", null);
    }
    if (text.length() > LONGEST) {
      throw damaged(context, "it is longer than " + LONGEST + " characters");
    }
    Matcher form = FORM.matcher(text.strip());
    int version = versionOf(text.strip());
    if (version > VERSION) {
      throw new CheckpointException(
          context,
          Reason.NEWER_VERSION,
          "the checkpoint is of version " + version + ", known is " + VERSION,
          null);
    }
    if (!form.matches()) {
      throw damaged(context, "it doesn't have the form " + PREFIX + VERSION + ".….…");
    }
    ByteString content = ByteString.decodeBase64(form.group(2));
    if (content == null || !check(content).equals(form.group(3))) {
      throw damaged(context, "its content doesn't fit its check sum");
    }
    return content;
  }

  /** Of any later form, too; 0 where there is none. */
  private static int versionOf(String text) {
    Matcher version = Pattern.compile(PREFIX + "([1-9][0-9]{0,5})\\..*").matcher(text);
    return version.matches() ? Integer.parseInt(version.group(1)) : 0;
  }

  static CheckpointException damaged(ErrorContext context, String how) {
    return new CheckpointException(
        context, Reason.DAMAGED, "this is no whole checkpoint: " + how, null);
  }

  private static String check(ByteString content) {
    return Digests.base64Url(content, CHECK_BYTES);
  }

  private static String encoded(ByteString bytes) {
    return bytes.base64Url().replace("=", "");
  }
}
