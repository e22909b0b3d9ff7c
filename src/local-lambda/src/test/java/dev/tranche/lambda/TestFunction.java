package dev.tranche.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

/** Packages {@link TestProgram} as a native function: a bootstrap that becomes its JVM. */
final class TestFunction {

  static final FunctionLog SILENT = (name, line) -> {};

  private TestFunction() {}

  static FunctionSpec in(Path root, String mode) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path bootstrap = root.resolve("bootstrap");
    Files.writeString(
        bootstrap,
        "#!/bin/sh\nexec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s\n"
            .formatted(java, System.getProperty("java.class.path"), TestProgram.class.getName()));
    Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
    return FunctionSpec.of("credit", root, new NativeRuntime())
        .withEnvironment(Map.of("MODE", mode));
  }

  static LocalFunction serving(Path root) throws IOException, FunctionFailure {
    return LocalFunction.start(in(root, "serve"), SILENT);
  }

  static Limits seconds(double invocation, double start) {
    return new Limits(
        256, Duration.ofMillis((long) (invocation * 1e3)), Duration.ofMillis((long) (start * 1e3)));
  }
}
