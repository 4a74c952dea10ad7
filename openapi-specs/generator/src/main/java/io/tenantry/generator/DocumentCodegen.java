package io.tenantry.generator;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.tenantry.generator.source.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;

/**
 * Writes the whole document of a vendor, one file with everything that its author may leave out:
 * what other programs read. Plugs into OpenAPI Generator for its Maven goal, and has it print
 * nothing else.
 */
public final class DocumentCodegen extends DefaultCodegen implements CodegenConfig {
  @Override
  public CodegenType getTag() {
    return CodegenType.DOCUMENTATION;
  }

  @Override
  public String getName() {
    return "tenantry-document";
  }

  @Override
  public String getHelp() {
    return "The whole OpenAPI document of a vendor of Tenantry.";
  }

  @Override
  public void preprocessOpenAPI(OpenAPI given) {
    Path folder = Path.of(getOutputDir());
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("openapi.yaml"), Document.read(SpecPath.of(getInputSpec())).yaml());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the document into " + folder, e);
    }
    given.setComponents(new Components());
    given.setPaths(new Paths());
  }

  /** Says nothing: the build has no use for thanks. */
  @Override
  public void postProcess() {}
}
