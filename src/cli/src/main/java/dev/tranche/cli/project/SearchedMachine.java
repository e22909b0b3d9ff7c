package dev.tranche.cli.project;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A machine's programs and libraries.
 *
 * @param environment whose {@code PATH} names the folders of programs, {@code LD_LIBRARY_PATH} more
 *     of libraries
 * @param libraries the folders that the system looks for libraries in
 * @param fonts the folders that browsers look for fonts in
 */
public record SearchedMachine(
    Map<String, String> environment, List<Path> libraries, List<Path> fonts) {
  private static final Pattern FONT = Pattern.compile("(?i)\\.(ttf|ttc|otf|pfb)$");
  private static final int FONT_DEPTH = 4;
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

  /** The one that this runs on. */
  public static SearchedMachine here() {
    return new SearchedMachine(
        System.getenv(),
        LINUX,
        List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home"), ".local", "share", "fonts")));
  }

  /** An executable by its name, the first on the path. */
  public Optional<Path> program(String name) {
    return folders("PATH")
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A library by its file name, the first that a program would be given. */
  public Optional<Path> library(String name) {
    return Stream.concat(folders("LD_LIBRARY_PATH"), libraries.stream())
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst();
  }

  /** One of those that a browser on this machine can write with. */
  public Optional<Path> font() {
    return fonts.stream().filter(Files::isDirectory).flatMap(SearchedMachine::fontsIn).findFirst();
  }

  private static Stream<Path> fontsIn(Path folder) {
    try (Stream<Path> files =
        Files.find(folder, FONT_DEPTH, (file, is) -> FONT.matcher(file.toString()).find())) {
      return files.sorted().limit(1).toList().stream();
    } catch (IOException | UncheckedIOException e) {
      return Stream.empty(); // Of a folder that may not be read, nothing is there.
    }
  }

  private Stream<Path> folders(String variable) {
    return Arrays.stream(environment.getOrDefault(variable, "").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of);
  }
}
