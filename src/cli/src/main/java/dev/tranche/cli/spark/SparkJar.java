package dev.tranche.cli.spark;

import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The jar that {@code src/spark} makes; the launcher's build leaves that module out. */
record SparkJar(Home home) {
  private static final String MODULE = "src/spark";
  private static final List<String> MADE_OF =
      List.of("src/base", "src/csv", "src/scoring", "src/batch", MODULE);

  Path path() {
    return home.root().resolve(MODULE).resolve("target").resolve("tranche-spark.jar");
  }

  /** Builds it if it is not there, or a source is newer. */
  void make(QuietMaven maven) throws IOException {
    if (isCurrent()) {
      return;
    }
    String pom = home.root().resolve("pom.xml").toString();
    List<String> build = List.of("-f", pom, "-pl", MODULE, "-am", "-DskipTests", "package");
    maven.run("building tranche-spark.jar", build);
    // Maven leaves a jar alone whose content would be the same.
    Files.setLastModifiedTime(path(), FileTime.from(Instant.now()));
  }

  boolean isCurrent() throws IOException {
    if (!Files.exists(path()) || isNewer(home.root().resolve("pom.xml"))) {
      return false;
    }
    for (String module : MADE_OF) {
      Path folder = home.root().resolve(module);
      if (isNewer(folder.resolve("pom.xml")) || anyNewer(folder.resolve("src").resolve("main"))) {
        return false;
      }
    }
    return true;
  }

  private boolean anyNewer(Path sources) throws IOException {
    if (!Files.isDirectory(sources)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (isNewer(file)) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean isNewer(Path source) throws IOException {
    return Files.exists(source)
        && Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(path())) > 0;
  }
}
