package dev.tranche.cli.build;

import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the functions' native executables were compiled last. Models are files beside them, so that
 * packaging others compiles nothing as long as the sources stay as they are.
 *
 * @param compiler the native-image that is used, if it is one of this machine
 * @param arguments further ones for Maven
 */
record CompiledExecutables(Home home, Optional<Path> compiler, List<String> arguments) {
  /** Holds what the last build was told, and the times of what it made. */
  Path note() {
    return home.root().resolve("target").resolve("executables.txt");
  }

  /**
   * Whether those that are there are of the present sources, and compiled in the same way. The
   * launcher tells when the sources were built; without it that is not known.
   */
  boolean areCurrent() throws IOException {
    Path built = home.built();
    return Files.exists(built)
        && Files.exists(note())
        && Files.getLastModifiedTime(note()).compareTo(Files.getLastModifiedTime(built)) > 0
        && Files.readString(note()).equals(description());
  }

  void forget() throws IOException {
    Files.deleteIfExists(note());
  }

  void remember() throws IOException {
    Files.writeString(note(), description());
  }

  private String description() throws IOException {
    StringBuilder text = new StringBuilder();
    compiler.ifPresent(path -> text.append(path.toAbsolutePath()).append('\n'));
    arguments.stream()
        .filter(argument -> !argument.startsWith("-Dskip"))
        .forEach(argument -> text.append(argument).append('\n'));
    for (DeployedFunction function : DeployedFunction.values()) {
      for (Path executable : executables(home.functionTarget(function.module()))) {
        text.append(executable.getFileName()).append(' ');
        text.append(Files.getLastModifiedTime(executable)).append('\n');
      }
    }
    return text.toString();
  }

  private static List<Path> executables(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("-runner")).sorted().toList();
    }
  }
}
