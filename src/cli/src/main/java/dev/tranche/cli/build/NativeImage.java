package dev.tranche.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GraalVM's compiler of native executables.
 *
 * @param command its executable file
 */
public record NativeImage(Path command) {
  /** What to say where there is none. */
  static final String NEEDED =
      "a native build needs GRAALVM_HOME to name a GraalVM or Mandrel for JDK 25";

  /** The one that GRAALVM_HOME names, if there is one there. */
  public static Optional<NativeImage> find(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("GRAALVM_HOME"))
        .map(home -> Path.of(home, "bin", "native-image"))
        .filter(Files::isExecutable)
        .map(NativeImage::new);
  }

  /**
   * Compiles a program; what was there stays until the new one is whole.
   *
   * @param arguments options, class path and main class
   * @param executable where to
   */
  void compile(List<String> arguments, Path executable) throws IOException {
    Path made = executable.resolveSibling(executable.getFileName() + ".new");
    List<String> all = new ArrayList<>(List.of(command.toString(), "-o", made.toString()));
    all.addAll(arguments);
    BuildProcess.run(new ProcessBuilder(all));
    Files.move(made, executable, StandardCopyOption.REPLACE_EXISTING);
  }
}
