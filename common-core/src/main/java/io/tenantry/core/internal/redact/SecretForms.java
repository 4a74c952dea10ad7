package io.tenantry.core.internal.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The forms of secrets to search a text for. Escapes need no forms of their own: the text is
 * searched as it is and with its escapes decoded, up to {@value #LEVELS} times. Immutable.
 */
final class SecretForms {
  /** JSON within JSON within HTML, for example. */
  private static final int LEVELS = 3;

  private final List<SecretForm> forms;

  private SecretForms(Stream<SecretForm> forms) {
    this.forms = forms.filter(form -> form.form().length() >= SecretForm.SHORTEST).toList();
  }

  /** Returns the forms of values as they are, also encoded as Base64 and in hexadecimal. */
  static SecretForms of(Collection<String> values) {
    return new SecretForms(
        values.stream().distinct().flatMap(value -> Stream.concat(plain(value), encoded(value))));
  }

  /** Returns only values as they are. */
  static SecretForms plain(Collection<String> values) {
    return new SecretForms(values.stream().flatMap(SecretForms::plain));
  }

  /** A secret may itself look as if it contained escapes, which are decoded in the text. */
  private static Stream<SecretForm> plain(String value) {
    Stream<String> form =
        value.indexOf(' ') < 0 ? Stream.empty() : Stream.of(value.replace(' ', '+'));
    Stream<String> decoded = EscapedText.of(value).decoded().map(EscapedText::text).stream();
    return Stream.of(Stream.of(value), form, decoded).flatMap(all -> all).map(SecretForm::of);
  }

  private static Stream<SecretForm> encoded(String value) {
    if (value.length() < SecretForm.SHORTEST) {
      return Stream.empty();
    }
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    Stream<SecretForm> hex =
        Stream.of(HexFormat.of(), HexFormat.of().withUpperCase())
            .map(format -> SecretForm.of(format.formatHex(bytes)));
    Stream<SecretForm> base64 =
        IntStream.range(0, 3)
            .mapToObj(before -> base64(bytes, before))
            .flatMap(core -> Stream.of(core, core.replace('+', '-').replace('/', '_')))
            .distinct()
            .map(SecretForm::inBase64);
    return Stream.concat(hex, base64);
  }

  /** Returns the characters of Base64 that depend on these bytes alone, behind other bytes. */
  private static String base64(byte[] bytes, int before) {
    byte[] whole = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, whole, before, bytes.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(whole);
    return text.substring((before * 8 + 5) / 6, whole.length * 8 / 6);
  }

  /** Returns the text without the secrets. */
  String hide(String text, String replacement) {
    if (forms.isEmpty() || text.isEmpty()) {
      return text;
    }
    HiddenRanges hidden = new HiddenRanges();
    Optional<EscapedText> view = Optional.of(EscapedText.of(text));
    for (int level = 0; level <= LEVELS && view.isPresent(); level++) {
      mark(view.get(), hidden);
      view = view.get().decoded();
    }
    return hidden.replacedIn(text, replacement);
  }

  private void mark(EscapedText view, HiddenRanges hidden) {
    Grams grams = Grams.of(view.text());
    for (SecretForm form : forms) {
      if (grams.mayContainBeginning(form.form())) {
        form.mark(view, hidden);
      }
    }
  }

  int size() {
    return forms.size();
  }
}
