package dev.tranche.cli.spark;

import dev.tranche.base.InputException;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spark's jars in a folder of their own.
 *
 * @param version of Spark, as the project's tests run on
 */
record FetchedSpark(Home home, String version) {
  private static final String PROPERTY = "spark-4.version";
  private static final Pattern VERSION = Pattern.compile("<" + PROPERTY + ">([^<]+)</");

  /** The one of the version that the project names. */
  static FetchedSpark of(Home home) throws IOException {
    Path pom = home.root().resolve("pom.xml");
    Matcher version = VERSION.matcher(Files.readString(pom));
    if (!version.find()) {
      throw new InputException(pom + ": names no " + PROPERTY);
    }
    return new FetchedSpark(home, version.group(1).strip());
  }

  Path folder() {
    return home.root().resolve("target").resolve("spark-" + version);
  }

  /** Fetches them if they are not there; what was broken off is fetched anew. */
  void fetch(QuietMaven maven) throws IOException {
    if (Files.isDirectory(folder())) {
      return;
    }
    Path part = folder().resolveSibling("spark-" + version + ".part");
    delete(part);
    List<String> copy =
        List.of(
            "-f",
            settings().resolve("pom.xml").toString(),
            "-D" + PROPERTY + "=" + version,
            "-DoutputDirectory=" + part,
            "dependency:copy-dependencies");
    maven.run("fetching Spark " + version + ", once", copy);
    Files.move(part, folder());
  }

  /** The folder of what a Spark of this machine is told. */
  Path settings() {
    return home.root().resolve("src/spark/src/main/local");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
