package dev.tranche.segmentation.model;

import dev.tranche.scoring.graph.OnnxRuntime;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the function's zip was unpacked.
 *
 * @param path on Lambda {@code LAMBDA_TASK_ROOT}, elsewhere the executable's folder
 */
record FunctionFolder(Path path) {
  static FunctionFolder find() {
    Optional<Path> taskRoot = Optional.ofNullable(System.getenv("LAMBDA_TASK_ROOT")).map(Path::of);
    return new FunctionFolder(
        taskRoot.or(OnnxRuntime::executableFolder).orElseGet(() -> Path.of("")));
  }

  Path models() {
    return path.resolve("models");
  }
}
