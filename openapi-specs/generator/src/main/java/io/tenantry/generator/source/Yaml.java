package io.tenantry.generator.source;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * YAML 1.2 as OpenAPI takes it, with the types of JSON: `no`, `on`, dates and times are texts, and
 * no key is there twice.
 */
final class Yaml {
  private static final int WIDTH = 120;

  /** As the standard one, but YAML 1.1 reads more into texts: yes and no, dates, 1:30, 0_1. */
  private static final class JsonTypes extends Resolver {
    private static final Map<Tag, Pattern> JSON =
        Map.of(
            Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"),
            Tag.INT, Pattern.compile("[-+]?(?:0|[1-9][0-9]*)"),
            Tag.FLOAT,
                Pattern.compile(
                    "[-+]?(?:0|[1-9][0-9]*)(?:\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+)"));

    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      if (tag != Tag.TIMESTAMP) {
        super.addImplicitResolver(tag, JSON.getOrDefault(tag, pattern), first, limit);
      }
    }
  }

  private Yaml() {}

  static Map<String, Object> read(Path file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    DumperOptions dumper = new DumperOptions();
    try {
      return Tree.map(
          Tree.copy(
              new org.yaml.snakeyaml.Yaml(
                      new SafeConstructor(options),
                      new Representer(dumper),
                      dumper,
                      options,
                      new JsonTypes())
                  .load(text)));
    } catch (MarkedYAMLException e) {
      throw new SpecProblem(
          file.getFileName() + ":" + (e.getProblemMark().getLine() + 1),
          "document",
          e.getProblem(),
          "correct the YAML; a key that is there twice would lose one of its values");
    }
  }

  static String write(Map<String, Object> tree) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(WIDTH);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    return new org.yaml.snakeyaml.Yaml(options).dump(Tree.copy(tree));
  }
}
