package dev.tranche.cli.build;

import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the executables in the functions' packages were compiled. Models are files beside them, so
 * that packaging others compiles nothing as long as the sources stay as they are.
 *
 * @param compiler the native-image that is used, if it is one of this machine
 * @param arguments further ones for Maven
 */
record CompiledExecutables(Home home, Optional<Path> compiler, List<String> arguments) {
  /** Holds what the last build was told, and the times of the packages. */
  Path note() {
    return home.root().resolve("target").resolve("executables.txt");
  }

  /**
   * Whether those in the packages are of the present sources, and compiled in the same way. The
   * launcher tells when the sources were built; without it that is not known.
   */
  boolean areCurrent() throws IOException {
    Path built = home.built();
    return Files.exists(built)
        && Files.exists(note())
        && Files.getLastModifiedTime(note()).compareTo(Files.getLastModifiedTime(built)) > 0
        && Files.readString(note()).equals(description())
        && Arrays.stream(DeployedFunction.values()).map(home::deployed).allMatch(Files::exists);
  }

  void forget() throws IOException {
    Files.deleteIfExists(note());
  }

  void remember() throws IOException {
    Files.writeString(note(), description());
  }

  private String description() throws IOException {
    StringBuilder text = new StringBuilder();
    if (compiler.isPresent()) {
      Path path = compiler.get().toAbsolutePath();
      text.append(path).append('\n');
      Path release = path.resolveSibling("..").resolve("release");
      text.append(Files.exists(release) ? Files.readString(release) : "");
    }
    arguments.stream()
        .filter(argument -> !argument.startsWith("-Dskip"))
        .forEach(argument -> text.append(argument).append('\n'));
    for (DeployedFunction function : DeployedFunction.values()) {
      Path zip = home.deployed(function);
      text.append(zip.getFileName()).append(' ');
      text.append(Files.exists(zip) ? Files.getLastModifiedTime(zip) : "none").append('\n');
    }
    return text.toString();
  }
}
