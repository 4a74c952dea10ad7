package io.tenantry.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * Runs the generator as the Maven plugin does, compiles what comes out, and runs programs on it.
 */
final class Generated {
  private final Path folder;

  private Generated(Path folder) {
    this.folder = folder;
  }

  /** Generates from a document into an empty or used folder. */
  static Generated from(Path document, Path folder) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("tenantry")
            .setInputSpec(document.toString())
            .setOutputDir(folder.resolve("generated").toString())
            .setApiPackage("io.tenantry.toy")
            .setModelPackage("io.tenantry.toy.model")
            .setEnableMinimalUpdate(true)
            .setValidateSpec(false);
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    return new Generated(folder);
  }

  Path sources() {
    return folder.resolve("generated/src/main/java");
  }

  List<Path> files() {
    return javaFiles(sources());
  }

  /**
   * Compiles the generated client with all warnings as errors, together with hand-written files.
   */
  Generated compile(Path... handWritten) {
    List<Path> all = new ArrayList<>(files());
    all.addAll(List.of(handWritten));
    javac(all, folder.resolve("classes"), System.getProperty("java.class.path"), true);
    return this;
  }

  /** Compiles a program against the client, into a folder of its own. */
  Path compileProgram(Path program) {
    Path classes = folder.resolve("program");
    String path =
        folder.resolve("classes")
            + java.io.File.pathSeparator
            + System.getProperty("java.class.path");
    javac(List.of(program), classes, path, false);
    return classes;
  }

  /** Runs one method of a compiled program on this client. */
  String run(Path programClasses, String method, String argument) {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {url(programClasses), url(folder.resolve("classes"))})) {
      Class<?> program = loader.loadClass("Program");
      return (String) program.getMethod(method, String.class).invoke(null, argument);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static URL url(Path folder) throws IOException {
    return folder.toUri().toURL();
  }

  private static void javac(List<Path> sources, Path classes, String path, boolean strict) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        new ArrayList<>(List.of("-d", classes.toString(), "-cp", path, "--release", "17"));
    if (strict) {
      options.addAll(List.of("-processorpath", path, "-Xlint:all,-processing", "-Werror"));
    } else {
      options.add("-proc:none");
    }
    java.io.StringWriter messages = new java.io.StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Files.createDirectories(classes);
      var units = files.getJavaFileObjectsFromPaths(sources);
      if (!compiler.getTask(messages, files, null, options, null, units).call()) {
        throw new AssertionError("Generated code does not compile:\n" + messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
