package io.tenantry.generator;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Plugs {@link Client} into OpenAPI Generator, which contributes the Maven goal, the loop over
 * files, the templates and the comparison with what is already there. Its own reading of a document
 * is not used: it drops aliases, open enums and unions before a template sees them. So it is handed
 * an outline that has one plain schema for each file of the model package and one operation for
 * each tag, and the templates print the views that {@link Client} made.
 */
public final class TenantryCodegen extends AbstractJavaCodegen {
  private Client client;
  private String compiledFolder;

  public TenantryCodegen() {
    embeddedTemplateDir = "tenantry";
    templateDir = "tenantry";
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.put("api.mustache", "Api.java");
    apiTemplateFiles.put("group.mustache", ".java");
    modelTestTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    setHideGenerationTimestamp(true);
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return "tenantry";
  }

  @Override
  public String getHelp() {
    return "Typed clients of Tenantry.";
  }

  @Override
  public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
    return super.processCompiler(compiler).escapeHTML(false);
  }

  @Override
  public void preprocessOpenAPI(OpenAPI given) {
    client = new Client(SpecPath.of(getInputSpec()));
    additionalProperties.putAll(client.document());
    String folder = sourceFolder + File.separator + apiPackage.replace('.', File.separatorChar);
    String prefix = (String) client.document().get("vendorClass");
    supportingFiles.add(new SupportingFile("vendor.mustache", folder, prefix + "Vendor.java"));
    supportingFiles.add(new SupportingFile("groups.mustache", folder, prefix + "Groups.java"));
    given.setComponents(outlineOfModels());
    given.setPaths(outlineOfGroups());
  }

  private Components outlineOfModels() {
    Components components = new Components();
    for (String name : client.artifacts().keySet()) {
      components.addSchemas(name, new ObjectSchema().addProperty("outline", new StringSchema()));
    }
    return components;
  }

  private Paths outlineOfGroups() {
    Paths paths = new Paths();
    for (String tag : client.groups().keySet()) {
      Operation operation = new Operation().operationId(tag).addTagsItem(tag);
      operation.setResponses(
          new ApiResponses().addApiResponse("204", new ApiResponse().description("")));
      paths.addPathItem("/" + tag, new PathItem().get(operation));
    }
    return paths;
  }

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String toModelFilename(String name) {
    return name;
  }

  @Override
  public String toApiName(String tag) {
    return Words.capital(tag);
  }

  @Override
  public String toApiFilename(String tag) {
    return Words.capital(tag);
  }

  @Override
  public String sanitizeTag(String tag) {
    return tag;
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    models.forEach(
        (name, map) -> {
          Artifact artifact = client.artifacts().get(name);
          map.put("artifact", artifact);
          map.put("view", artifact.view());
        });
    return models;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    String tag = operations.getOperations().getOperation().get(0).operationId;
    operations.put("group", client.groups().get(tag));
    return operations;
  }

  /** Prints to a folder of its own: what is compiled is made from that in {@link #postProcess}. */
  @Override
  public void processOpts() {
    super.processOpts();
    compiledFolder = sourceFolder;
    sourceFolder = "printed";
  }

  /** Makes the sources from what was printed: imports, format, removal of files of earlier runs. */
  @Override
  public void postProcess() {
    Path output = Path.of(getOutputDir());
    new SourceFiles(output.resolve(sourceFolder), output.resolve(compiledFolder))
        .update(printedFiles(), new Imports(client.importable(modelPackage))::addTo);
  }

  private Set<String> printedFiles() {
    Set<String> files = new TreeSet<>();
    client.artifacts().keySet().forEach(name -> files.add(file(modelPackage, name)));
    for (Client.Group group : client.groups().values()) {
      files.add(file(apiPackage, group.name()));
      files.add(file(apiPackage, group.name() + "Api"));
    }
    for (String name : List.of("Vendor", "Groups")) {
      files.add(file(apiPackage, client.document().get("vendorClass") + name));
    }
    return files;
  }

  private static String file(String inPackage, String name) {
    return inPackage.replace('.', File.separatorChar) + File.separator + name + ".java";
  }
}
