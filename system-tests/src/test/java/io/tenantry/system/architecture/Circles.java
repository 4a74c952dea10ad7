package io.tenantry.system.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the circles of a graph: its strongly connected parts of two nodes or more. */
final class Circles {
  private final Map<String, ? extends Collection<String>> edges;
  private final Map<String, Integer> index = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private final Set<String> onPath = new HashSet<>();
  private final List<Set<String>> found = new ArrayList<>();

  private Circles(Map<String, ? extends Collection<String>> edges) {
    this.edges = edges;
  }

  static List<Set<String>> in(Map<String, ? extends Collection<String>> edges) {
    Circles circles = new Circles(edges);
    for (String node : edges.keySet()) {
      if (!circles.index.containsKey(node)) {
        circles.visit(node);
      }
    }
    return circles.found;
  }

  /** Tarjan's algorithm. */
  private void visit(String node) {
    index.put(node, index.size());
    lowest.put(node, index.get(node));
    path.push(node);
    onPath.add(node);
    for (String next : edges.containsKey(node) ? edges.get(node) : Set.<String>of()) {
      if (!index.containsKey(next)) {
        visit(next);
        lowest.merge(node, lowest.get(next), Math::min);
      } else if (onPath.contains(next)) {
        lowest.merge(node, index.get(next), Math::min);
      }
    }
    if (lowest.get(node).equals(index.get(node))) {
      pop(node);
    }
  }

  private void pop(String first) {
    Set<String> part = new TreeSet<>();
    String node;
    do {
      node = path.pop();
      onPath.remove(node);
      part.add(node);
    } while (!node.equals(first));
    if (part.size() > 1) {
      found.add(part);
    }
  }
}
