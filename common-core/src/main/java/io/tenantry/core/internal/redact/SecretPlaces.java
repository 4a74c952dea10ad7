package io.tenantry.core.internal.redact;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where secrets are in logged HTTP, by name or by form. Immutable. */
public final class SecretPlaces {
  public static final SecretPlaces STANDARD =
      new SecretPlaces(
          Set.of(
              "authorization",
              "cookie",
              "cookie2",
              "proxyauthorization",
              "setcookie",
              "setcookie2",
              "xaccesstoken",
              "xapikey",
              "xapitoken",
              "xauthtoken",
              "xcsrftoken",
              "xsessiontoken",
              "xtoken",
              "xxsrftoken"),
          Set.of(
              "accesstoken",
              "activationkey",
              "apikey",
              "apitoken",
              "assertion",
              "clientassertion",
              "clientsecret",
              "idtoken",
              "jwt",
              "passphrase",
              "passwd",
              "password",
              "privatekey",
              "refreshtoken",
              "registrationtoken",
              "secret",
              "sessionkey",
              "token"));

  /** The ends of longer names: {@code webhook_secret}, {@code newPassword}. */
  private static final List<String> ENDINGS =
      List.of(
          "accesstoken",
          "apikey",
          "apitoken",
          "authtoken",
          "passphrase",
          "password",
          "privatekey",
          "refreshtoken",
          "secret",
          "secretkey",
          "sessiontoken");

  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\b(?:Bearer|Basic)\\s++(?<value>[\\w.~+/=-]{8,}+)");

  private final Set<String> headers;
  private final Set<String> members;

  private SecretPlaces(Set<String> headers, Set<String> members) {
    this.headers = headers;
    this.members = members;
  }

  public SecretPlaces and(Collection<String> names) {
    return new SecretPlaces(with(headers, names), with(members, names));
  }

  /** Returns the text without the secrets, which are added to {@code seen}. Takes linear time. */
  public String hide(String text, SeenSecrets seen) {
    String clean = new SecretMembers(this::isMember, seen).hide(text);
    clean = new SecretPairs(this::isHeader, this::isMember, seen).hide(clean);
    clean = hideBehindSchemes(clean, seen);
    return JwtWords.hide(clean, seen);
  }

  private boolean isHeader(String name) {
    return headers.contains(plain(name));
  }

  private boolean isMember(String name) {
    String plain = plain(name);
    return members.contains(plain)
        || headers.contains(plain)
        || ENDINGS.stream().anyMatch(plain::endsWith);
  }

  private static String hideBehindSchemes(String text, SeenSecrets seen) {
    Matcher found = SCHEME.matcher(text);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (found.find()) {
      seen.add(found.group("value"));
      out.append(text, copied, found.start("value")).append(Redaction.HIDDEN);
      copied = found.end("value");
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static Set<String> with(Set<String> before, Collection<String> more) {
    return Stream.concat(before.stream(), more.stream().map(SecretPlaces::plain))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return last.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  @Override
  public String toString() {
    return "headers=" + headers.size() + ", members=" + members.size();
  }
}
