package dev.tranche.cli.project;

import dev.tranche.base.InputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project's root, which holds the default data and the built functions. The launcher names it.
 */
public record Home(Path root) {
  private static final String PROPERTY = "tranche.home";

  public static Home find() {
    return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
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

  /** The native executable of this program, if there is one. */
  public Path trainer() {
    return root.resolve("src").resolve("cli").resolve("target").resolve("tranche");
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
