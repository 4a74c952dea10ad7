package io.tenantry.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which handler answers which method and path. */
final class Routes {
  private final List<Route> routes = new ArrayList<>();

  /** A handler gets the numbers that stood in the path where the template says {@code {id}}. */
  Routes on(String method, String template, BiFunction<Ask, List<Long>, Answer> handler) {
    String regex = template.replace("{id}", "(\\d{1,18})");
    routes.add(new Route(method, Pattern.compile(regex), handler));
    return this;
  }

  /** Empty for a path that no route knows; 405 is the answer when only the method is unknown. */
  Optional<Answer> answer(Ask ask, String path, Answer wrongMethod) {
    boolean known = false;
    for (Route route : routes) {
      Matcher matcher = route.path.matcher(path);
      if (matcher.matches()) {
        known = true;
        if (route.method.equals(ask.method())) {
          return Optional.of(route.handler.apply(ask, numbers(matcher)));
        }
      }
    }
    return known ? Optional.of(wrongMethod) : Optional.empty();
  }

  private static List<Long> numbers(Matcher matcher) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      numbers.add(Long.valueOf(matcher.group(i)));
    }
    return numbers;
  }

  private record Route(String method, Pattern path, BiFunction<Ask, List<Long>, Answer> handler) {}
}
