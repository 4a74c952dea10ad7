package io.tenantry.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which handler answers which method and path.
 *
 * @param <K> what the ids in a path are read as
 */
final class Routes<K> {
  private final List<Route<K>> routes = new ArrayList<>();
  private final String idPattern;
  private final Function<String, K> id;

  private Routes(String idPattern, Function<String, K> id) {
    this.idPattern = idPattern;
    this.id = id;
  }

  /** Ids are numbers; a path with anything else in their place is unknown. */
  static Routes<Long> byNumber() {
    return new Routes<>("(\\d{1,18})", Long::valueOf);
  }

  /** Ids are any text. */
  static Routes<String> byText() {
    return new Routes<>("([^/]+)", text -> text);
  }

  /** A handler gets the ids that stood in the path where the template says {@code {id}}. */
  Routes<K> on(String method, String template, BiFunction<Ask, List<K>, Answer> handler) {
    String regex = template.replace("{id}", idPattern);
    routes.add(new Route<>(method, Pattern.compile(regex), handler));
    return this;
  }

  /** Empty for a path that no route knows; 405 is the answer when only the method is unknown. */
  Optional<Answer> answer(Ask ask, String path, Answer wrongMethod) {
    boolean known = false;
    for (Route<K> route : routes) {
      Matcher matcher = route.path.matcher(path);
      if (matcher.matches()) {
        known = true;
        if (route.method.equals(ask.method())) {
          return Optional.of(route.handler.apply(ask, ids(matcher)));
        }
      }
    }
    return known ? Optional.of(wrongMethod) : Optional.empty();
  }

  private List<K> ids(Matcher matcher) {
    List<K> ids = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      ids.add(id.apply(matcher.group(i)));
    }
    return ids;
  }

  private record Route<K>(String method, Pattern path, BiFunction<Ask, List<K>, Answer> handler) {}
}
