package io.tenantry.core.internal.redact;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where secrets are in logged HTTP, by name or by form. Immutable. */
public final class SecretPlaces {
  public static final SecretPlaces STANDARD =
      new SecretPlaces(
          Set.of("authorization", "proxyauthorization", "cookie", "setcookie", "xapikey", "xtoken"),
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
              "password",
              "privatekey",
              "refreshtoken",
              "registrationtoken",
              "secret",
              "sessionkey",
              "token"));

  private static final Pattern HEADER =
      Pattern.compile("(?m)(?<=^|[\\[,] ?)(?<name>[\\w-]{1,64}):[ \\t]*(?<value>\\S.*)$");
  private static final Pattern PARAMETER =
      Pattern.compile("(?<![\\w.-])(?<name>[\\w.-]{1,64})=(?<value>[^&\\s\"';,)\\]}]+)");
  private static final Pattern SCHEME =
      Pattern.compile("(?i)\\b(?<name>Bearer|Basic)\\s+(?<value>[\\w.~+/=-]{8,})");
  private static final Pattern JWT = Pattern.compile("(?<value>\\beyJ[\\w-]{4,}\\.[\\w.-]+)");

  private final Set<String> headers;
  private final Set<String> members;

  private SecretPlaces(Set<String> headers, Set<String> members) {
    this.headers = headers;
    this.members = members;
  }

  public SecretPlaces and(Collection<String> names) {
    return new SecretPlaces(with(headers, names), with(members, names));
  }

  /** Returns the text without the secrets, which are added to {@code seen}. */
  public String hide(String text, SeenSecrets seen) {
    String clean = new SecretMembers(this::isMember, seen).hide(text);
    clean = hide(HEADER, headers, clean, seen);
    clean = hide(PARAMETER, members, clean, seen);
    clean = replace(SCHEME, clean, found -> true, seen);
    return replace(JWT, clean, found -> true, seen);
  }

  private boolean isMember(String name) {
    return members.contains(plain(name));
  }

  private static String hide(Pattern pattern, Set<String> names, String text, SeenSecrets seen) {
    return replace(pattern, text, found -> names.contains(plain(found.group("name"))), seen);
  }

  private static String replace(
      Pattern pattern, String text, Predicate<Matcher> wanted, SeenSecrets seen) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      if (wanted.test(found)) {
        String value = found.group("value");
        seen.add(value.substring(value.lastIndexOf(' ') + 1));
        out.append(text, copied, found.start("value")).append(Redaction.HIDDEN);
        copied = found.end("value");
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static Set<String> with(Set<String> before, Collection<String> more) {
    return Stream.concat(before.stream(), more.stream().map(SecretPlaces::plain))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  @Override
  public String toString() {
    return "headers=" + headers.size() + ", members=" + members.size();
  }
}
