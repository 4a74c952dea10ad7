package io.tenantry.generator;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the imports to a printed source: one by name for each class that it uses and that is neither
 * in its own package nor in {@code java.lang}.
 */
final class Imports {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);\\R");

  /** Comments and literals first, so that no name in them is taken for a class. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "/\\*(?s:.*?)\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
              + "|(?<name>(?<![\\w.])@?[A-Z]\\w*)");

  /** Where Javadoc refers to a class. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?:\\{@link |@throws )(?<name>[A-Z]\\w*)");

  private final Map<String, String> ofClient;

  /**
   * @param ofClient the client's own classes that other packages use: qualified names by simple
   *     names
   */
  Imports(Map<String, String> ofClient) {
    this.ofClient = ofClient;
  }

  /** The source with its imports; there are none in it yet. */
  String addTo(String source) {
    Matcher declaration = PACKAGE.matcher(source);
    if (!declaration.find()) {
      throw new IllegalStateException("A template prints no package declaration:\n" + source);
    }
    String own = declaration.group(1) + ".";
    StringBuilder out = new StringBuilder(source.substring(0, declaration.end())).append("\n");
    for (String type : used(source)) {
      if (!type.substring(0, type.lastIndexOf('.') + 1).equals(own)) {
        out.append("import ").append(type).append(";\n");
      }
    }
    return out.append(source.substring(declaration.end())).toString();
  }

  private SortedSet<String> used(String source) {
    SortedSet<String> types = new TreeSet<>();
    Matcher token = TOKEN.matcher(source);
    while (token.find()) {
      if (token.group("name") != null) {
        add(types, token.group("name"));
      } else if (token.group().startsWith("/*")) {
        Matcher reference = REFERENCE.matcher(token.group());
        while (reference.find()) {
          add(types, reference.group("name"));
        }
      }
    }
    return types;
  }

  private void add(SortedSet<String> types, String name) {
    String known = KnownTypes.find(name);
    String type = known != null ? known : ofClient.get(name);
    if (type != null) {
      types.add(type);
    }
  }
}
