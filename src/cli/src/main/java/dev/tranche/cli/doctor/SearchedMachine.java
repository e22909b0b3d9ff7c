package dev.tranche.cli.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A machine's programs and libraries.
 *
 * @param environment whose {@code PATH} names the folders of programs, {@code LD_LIBRARY_PATH} more
 *     of libraries
 * @param libraries the folders that the system looks for libraries in
 */
record SearchedMachine(Map<String, String> environment, List<Path> libraries) {
  private static final List<Path> LINUX =
      Stream.of(
              "/lib",
              "/lib64",
              "/usr/lib",
              "/usr/lib64",
              "/usr/local/lib",
              "/lib/x86_64-linux-gnu",
              "/usr/lib/x86_64-linux-gnu",
              "/lib/aarch64-linux-gnu",
              "/usr/lib/aarch64-linux-gnu")
          .map(Path::of)
          .toList();

  static SearchedMachine here() {
    return new SearchedMachine(System.getenv(), LINUX);
  }

  Optional<Path> program(String name) {
    return folders("PATH")
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Optional<Path> library(String name) {
    return Stream.concat(folders("LD_LIBRARY_PATH"), libraries.stream())
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst();
  }

  private Stream<Path> folders(String variable) {
    return Arrays.stream(environment.getOrDefault(variable, "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of);
  }
}
