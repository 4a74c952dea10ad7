package io.tenantry.generator;

import io.tenantry.generator.Artifact.Template;
import io.tenantry.generator.source.ExtensionName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that one document becomes: the files of the model package, the groups, the vendor. */
final class Client {
  /** What a tag's two templates print. */
  record Group(
      String name,
      String field,
      String doc,
      List<AdapterConstants.Constant> adapters,
      List<OperationView> operations) {}

  private record JsonView(String name, List<String> models) {}

  private record PackageView(String vendor) {}

  private final Spec spec;
  private final String vendorClass;
  private final Map<String, Object> document;
  private final Map<String, Artifact> artifacts = new TreeMap<>();
  private final Map<String, Group> groups = new TreeMap<>();
  private final Set<String> handWritten;

  Client(Path path) {
    this(Spec.read(path));
  }

  Client(Spec spec) {
    this.spec = spec;
    Extension vendor = vendor();
    vendorClass = vendor.required(vendor.has("prefix") ? "prefix" : "name").replace(" ", "");
    Models models = new Models(spec);
    Operations operations = new Operations(spec, models, jsonClass());
    operations.read().forEach((tag, views) -> groups.put(tag, group(tag, views, operations)));
    collect(models);
    handWritten = models.types().handWritten();
    document = readDocument();
    spec.requireAllRead();
  }

  private Group group(String tag, List<OperationView> views, Operations operations) {
    String doc =
        spec.api().getTags() == null
            ? ""
            : spec.api().getTags().stream()
                .filter(t -> t.getName().equals(tag))
                .map(t -> Words.javadoc(t.getDescription()))
                .findFirst()
                .orElse("");
    return new Group(Words.capital(tag), tag, doc, operations.adapters(tag).all(), views);
  }

  private void collect(Models models) {
    List<String> withJson = new ArrayList<>();
    models
        .views()
        .forEach(
            (name, view) -> {
              artifacts.put(name, new Artifact(view, template(name, view)));
              if (view instanceof ObjectView) {
                withJson.add(name);
                artifacts.put(name + "Adapter", new Artifact(view, Template.ADAPTER));
              }
            });
    artifacts.put(jsonClass(), new Artifact(new JsonView(jsonClass(), withJson), Template.JSON));
    artifacts.put("ValueStyle", new Artifact(new PackageView(vendorClass), Template.STYLE));
    artifacts.put(
        "package-info", new Artifact(new PackageView(vendorClass), Template.PACKAGE_INFO));
  }

  private Template template(String name, Object view) {
    if (view instanceof ObjectView) {
      return Template.OBJECT;
    }
    if (view instanceof OptionsView) {
      return Template.OPTIONS;
    }
    if (view instanceof FilterView) {
      return Template.FILTER;
    }
    if (view instanceof IdView) {
      return Template.ID;
    }
    return switch (((EnumView) view).kind()) {
      case OPEN_ENUM -> Template.OPEN_ENUM;
      case SORT -> Template.SORT;
      default -> Template.CLOSED_ENUM;
    };
  }

  Map<String, Artifact> artifacts() {
    return artifacts;
  }

  /** The model package's classes, hand-written ones too: qualified names by simple names. */
  Map<String, String> importable(String modelPackage) {
    Map<String, String> names = new TreeMap<>();
    artifacts.keySet().forEach(name -> names.put(name, modelPackage + "." + name));
    handWritten.forEach(name -> names.put(name, modelPackage + "." + name));
    return names;
  }

  Map<String, Group> groups() {
    return groups;
  }

  private String jsonClass() {
    return vendorClass + "Json";
  }

  private Extension vendor() {
    return Extension.of(
        ExtensionName.VENDOR.key(),
        spec.extension(ExtensionName.VENDOR),
        spec.files().document(),
        "document");
  }

  /** What the templates of the vendor and of the client's base class print. */
  Map<String, Object> document() {
    return document;
  }

  private Map<String, Object> readDocument() {
    Extension vendor = vendor();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("vendorClass", vendorClass);
    document.put("vendorName", Words.literal(vendor.required("name")));
    document.put("vendorId", Words.literal(vendor.required("id")));
    if (vendor.has("rawConcurrency")) {
      document.put("rawConcurrency", vendor.count("rawConcurrency"));
    }
    document.put("limits", RateLimits.ofAccount(spec));
    document.put("errorShape", ErrorShapeText.of(spec));
    document.put("groups", groups.values());
    return document;
  }
}
