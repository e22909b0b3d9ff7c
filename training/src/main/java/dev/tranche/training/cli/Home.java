package dev.tranche.training.cli;

import dev.tranche.training.data.InputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project's root, which holds the default data and the built functions. The launcher names it.
 */
record Home(Path root) {
  private static final String PROPERTY = "tranche.home";

  static Home find() {
    return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath());
  }

  Path riskSpec() {
    return existing(root.resolve("data").resolve("risk.yaml"));
  }

  Path segmentsSpec() {
    return existing(root.resolve("data").resolve("segments.yaml"));
  }

  /** Where the build leaves a function's files. */
  Path functionTarget(String module) {
    return root.resolve("src").resolve(module).resolve("target");
  }

  /** The native executable of this program, if there is one. */
  Path trainer() {
    return root.resolve("training").resolve("target").resolve("tranche");
  }

  /** The native package that is deployed. */
  Path deployed(DeployedFunction function) {
    return root.resolve("target").resolve(function.module() + ".zip");
  }

  private static Path existing(Path file) {
    if (!Files.exists(file)) {
      throw new InputException(file + ": no such file; give --spec or --data");
    }
    return file;
  }
}
