package dev.tranche.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules on files, which compiled classes do not show. */
class SourcesTest {
  private static final Path PACKAGE_INFO = Path.of("package-info.java");
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** A name in the camel case of classes, as code. */
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w*)`");

  private static final Pattern UNSEEDED =
      Pattern.compile("^ *@(net\\.jqwik\\.api\\.)?Property\\b(?!.*seed = \"\\d+\")");

  private final List<Path> main = sources("main");

  @Test
  void noSimpleNameIsUsedTwice() {
    List<List<Path>> twice =
        Stream.concat(main.stream(), sources("test").stream())
            .filter(file -> !file.endsWith(PACKAGE_INFO))
            .collect(groupingBy(Path::getFileName))
            .values()
            .stream()
            .filter(files -> files.size() > 1)
            .toList();
    assertEquals(List.of(), twice);
  }

  @Test
  void noTwoSimpleNamesDifferByAnSOnly() {
    Set<String> names = main.stream().map(SourcesTest::simpleName).collect(toSet());
    List<String> alike =
        names.stream().filter(name -> names.contains(name + "s")).sorted().toList();
    assertEquals(List.of(), alike);
  }

  @Test
  void aFileHasAtMost300Lines() {
    List<Path> tooLong =
        Stream.concat(main.stream(), sources("test").stream())
            .filter(file -> lines(file).count() > 300)
            .toList();
    assertEquals(List.of(), tooLong);
  }

  @Test
  void aPackageHasAtMost25Files() {
    List<Path> large = packages().filter(folder -> filesOf(folder) > 25).toList();
    assertEquals(List.of(), large);
  }

  @Test
  void aPackageSaysWhatItIsFor() {
    List<Path> silent =
        packages().filter(folder -> !main.contains(folder.resolve(PACKAGE_INFO))).toList();
    assertEquals(List.of(), silent);
  }

  /** Whether a change may land must not hang on what a draw of today finds in the old code. */
  @Test
  void aPropertySaysItsSeed() {
    List<String> drawn =
        sources("test").stream()
            .flatMap(file -> lines(file).filter(UNSEEDED.asPredicate()).map(line -> file + line))
            .toList();
    assertEquals(List.of(), drawn);
  }

  @Test
  void theClassesThatContributingNamesExist() throws IOException {
    Set<String> known =
        Stream.concat(main.stream(), sources("test").stream())
            .map(SourcesTest::simpleName)
            .collect(toSet());
    List<String> unknown =
        CLASS
            .matcher(Files.readString(ROOT.resolve("CONTRIBUTING.md")))
            .results()
            .map(name -> name.group(1))
            .filter(name -> !known.contains(name))
            .toList();
    assertEquals(List.of(), unknown);
  }

  private static String simpleName(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private Stream<Path> packages() {
    return main.stream().map(Path::getParent).distinct();
  }

  private long filesOf(Path folder) {
    return main.stream()
        .filter(file -> file.getParent().equals(folder) && !file.endsWith(PACKAGE_INFO))
        .count();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(ROOT.resolve(file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Java files of all modules, without generated ones, by path from the project's root. */
  private static List<Path> sources(String set) {
    try (Stream<Path> modules = Files.list(ROOT.resolve("src"))) {
      List<Path> sources =
          Stream.concat(modules, Stream.of(ROOT.resolve("training")))
              .map(module -> module.resolve("src").resolve(set).resolve("java"))
              .filter(Files::isDirectory)
              .flatMap(SourcesTest::javaFiles)
              .map(ROOT::relativize)
              .sorted()
              .toList();
      assertFalse(sources.isEmpty(), "no sources below " + ROOT);
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
