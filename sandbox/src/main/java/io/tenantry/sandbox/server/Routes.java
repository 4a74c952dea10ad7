package io.tenantry.sandbox.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the handler of a method and path.
 *
 * @param <K> the type of the ids in a path
 */
public final class Routes<K> {
  private final List<Route<K>> routes = new ArrayList<>();
  private final String idPattern;
  private final Function<String, K> id;

  private Routes(String idPattern, Function<String, K> id) {
    this.idPattern = idPattern;
    this.id = id;
  }

  /** Returns routes whose ids are numbers; a path with anything else in their place is unknown. */
  public static Routes<Long> byNumber() {
    return new Routes<>("(\\d{1,18})", Long::valueOf);
  }

  /** Returns routes whose ids are any text. */
  public static Routes<String> byText() {
    return new Routes<>("([^/]+)", text -> text);
  }

  /** Adds a route. Its handler receives the ids at the places of {@code {id}} in the template. */
  public Routes<K> on(
      String method, String template, BiFunction<Request, List<K>, Response> handler) {
    String regex = template.replace("{id}", idPattern);
    routes.add(new Route<>(method, Pattern.compile(regex), handler));
    return this;
  }

  /** Returns the response of the handler, or empty if no route has the path. */
  public Optional<Response> dispatch(Request request, String path, Response wrongMethod) {
    boolean pathFound = false;
    for (Route<K> route : routes) {
      Matcher matcher = route.path.matcher(path);
      if (matcher.matches()) {
        pathFound = true;
        if (route.method.equals(request.method())) {
          return Optional.of(route.handler.apply(request, ids(matcher)));
        }
      }
    }
    return pathFound ? Optional.of(wrongMethod) : Optional.empty();
  }

  private List<K> ids(Matcher matcher) {
    List<K> ids = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      ids.add(id.apply(matcher.group(i)));
    }
    return ids;
  }

  private record Route<K>(
      String method, Pattern path, BiFunction<Request, List<K>, Response> handler) {}
}
