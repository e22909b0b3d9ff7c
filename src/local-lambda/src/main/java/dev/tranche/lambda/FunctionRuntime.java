package dev.tranche.lambda;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What runs a function's package: itself, or a JVM. */
public sealed interface FunctionRuntime permits NativeRuntime, JvmRuntime {

  /**
   * The value of {@code _HANDLER}: for a JVM {@code package.Class::method}, else a mere label, as
   * with AWS's provided runtimes.
   */
  String handler();

  /**
   * The command line that starts the function unpacked at {@code root}. Throws {@link
   * FunctionFailure} if the package lacks what this runtime needs.
   */
  List<String> command(Path root) throws FunctionFailure;

  /** A native one if {@code root} holds a {@code bootstrap}, else a JVM with this handler. */
  static FunctionRuntime of(Path root, String handler) {
    return Files.exists(root.resolve(NativeRuntime.BOOTSTRAP))
        ? new NativeRuntime()
        : JvmRuntime.of(handler);
  }
}
