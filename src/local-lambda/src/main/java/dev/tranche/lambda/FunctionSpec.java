package dev.tranche.lambda;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A function as deployed: its unzipped package and its configuration.
 *
 * @param name the function's name, as in {@code aws lambda invoke --function-name}
 * @param root the folder the deployment package was unzipped into ({@code LAMBDA_TASK_ROOT})
 * @param runtime what runs the package
 * @param environment variables added to those Lambda sets, winning over them
 * @param limits memory and time
 */
public record FunctionSpec(
    String name,
    Path root,
    FunctionRuntime runtime,
    Map<String, String> environment,
    Limits limits) {

  /**
   * Makes the root absolute and the environment immutable. Throws {@link IllegalArgumentException}
   * for a name Lambda would not take or a root that is no folder.
   */
  public FunctionSpec {
    if (!name.matches("[A-Za-z0-9-_]{1,64}")) {
      throw new IllegalArgumentException(
          "function name \"" + name + "\" must be 1 to 64 letters, digits, hyphens, underscores");
    }
    root = root.toAbsolutePath().normalize();
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "function " + name + ": " + root + " is not a folder; unzip the function's package");
    }
    environment = Map.copyOf(environment);
  }

  /** A function without variables of its own, with {@link Limits#usual()}. */
  public static FunctionSpec of(String name, Path root, FunctionRuntime runtime) {
    return new FunctionSpec(name, root, runtime, Map.of(), Limits.usual());
  }

  /** The same function with these variables instead. */
  public FunctionSpec withEnvironment(Map<String, String> variables) {
    return new FunctionSpec(name, root, runtime, variables, limits);
  }

  /** The same function with other limits. */
  public FunctionSpec withLimits(Limits other) {
    return new FunctionSpec(name, root, runtime, environment, other);
  }
}
