package dev.tranche.cli.project;

import dev.tranche.base.InputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The root of the project or of a release, which holds the default data and the functions. The
 * launcher names it.
 */
public record Home(Path root) {
  private static final String PROPERTY = "tranche.home";

  public static Home find() {
    return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
  }

  /**
   * The project's root, to build in. Throws {@link InputException} in a release, which holds no
   * sources.
   */
  public static Home findProject() {
    Home home = find();
    if (!Files.exists(home.root.resolve("pom.xml"))) {
      throw new InputException(
          home.root + ": holds no sources to build; run this in the project's folder");
    }
    return home;
  }

  public Path riskSpec() {
    return existing(root.resolve("data").resolve("risk.yaml"));
  }

  public Path segmentsSpec() {
    return existing(root.resolve("data").resolve("segments.yaml"));
  }

  /** Where the build leaves a function's files. */
  public Path functionTarget(String module) {
    return root.resolve("src").resolve(module).resolve("target");
  }

  /** A function as Lambda would unpack it: part of a release, or of what the build has left. */
  public Path unpacked(DeployedFunction function) {
    Path released = root.resolve("lib").resolve("functions").resolve(function.module());
    return Files.isDirectory(released)
        ? released
        : new FunctionPackage(functionTarget(function.module()).resolve("function.zip")).unpacked();
  }

  /** Written by the launcher whenever it has built all sources. */
  public Path built() {
    return root.resolve("target").resolve("built");
  }

  /** The native executable of this program, if there is one. */
  public Path trainer() {
    return root.resolve("src").resolve("cli").resolve("target").resolve("tranche");
  }

  /** The native libraries that it loads, as the build has unpacked them for this machine. */
  public Path trainerLibraries() {
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");
    return trainer().resolveSibling("lib").resolve("native").resolve("Linux-" + machine);
  }

  /** The models that {@code tranche package} trains for itself. */
  public Path packagedModels() {
    return root.resolve("target").resolve("models");
  }

  /** The native package that is deployed. */
  public Path deployed(DeployedFunction function) {
    return root.resolve("target").resolve(function.module() + ".zip");
  }

  private static Path existing(Path file) {
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file; give --spec or --data");
    }
    return file;
  }
}
