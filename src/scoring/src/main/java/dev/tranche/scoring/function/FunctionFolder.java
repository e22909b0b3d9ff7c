package dev.tranche.scoring.function;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleLocation;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.graph.OnnxRuntime;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the function's zip was unpacked.
 *
 * @param path on Lambda {@code LAMBDA_TASK_ROOT}, elsewhere the executable's folder
 */
public record FunctionFolder(Path path) {
  /** Where it is on this machine. */
  public static FunctionFolder find() {
    Optional<Path> taskRoot = Optional.ofNullable(System.getenv("LAMBDA_TASK_ROOT")).map(Path::of);
    return new FunctionFolder(
        taskRoot.or(OnnxRuntime::executableFolder).orElseGet(() -> Path.of("")));
  }

  /**
   * Opens the bundle to serve, having told ONNX Runtime of the libraries that came with the
   * function.
   *
   * @param named the models directory that the function's settings name
   * @param policy what replaces the bundle's own policy, if anything
   * @throws dev.tranche.scoring.BundleException if it must not be served
   */
  public Bundle open(Optional<Path> named, Task task, PolicySource policy) {
    OnnxRuntime.loadLibrariesFrom(path);
    return Bundle.open(bundle(named, task), task, policy);
  }

  /**
   * The folder of the bundle to serve.
   *
   * @param named the models directory that the function's settings name
   */
  public Path bundle(Optional<Path> named, Task task) {
    return new BundleLocation(named, BundleLocation.LAYER, path.resolve("models")).of(task);
  }
}
