package dev.tranche.lambda;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A package with an executable named {@code bootstrap}, as for {@code provided.al2023}. */
public record NativeRuntime() implements FunctionRuntime {

  static final String BOOTSTRAP = "bootstrap";

  @Override
  public String handler() {
    return BOOTSTRAP;
  }

  @Override
  public List<String> command(Path root) throws FunctionFailure {
    Path bootstrap = root.resolve(BOOTSTRAP);
    if (!Files.isExecutable(bootstrap)) {
      throw new FunctionFailure(
          "Runtime.InvalidEntrypoint",
          bootstrap + (Files.exists(bootstrap) ? " is not executable" : " does not exist"));
    }
    return List.of(bootstrap.toString());
  }
}
