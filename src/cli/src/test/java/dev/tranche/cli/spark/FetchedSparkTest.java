package dev.tranche.cli.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchedSparkTest {
  private static final String COPY =
      "for it; do case $it in -DoutputDirectory=*) out=${it#*=} ;; esac; done\n"
          + "mkdir -p \"$out\" && echo jar >\"$out/spark.jar\"";

  @TempDir private Path root;

  @Test
  void isOfTheVersionThatTheProjectIsTestedWith() throws IOException {
    FetchedSpark spark = FetchedSpark.of(new Home(Path.of("../..")));
    assertTrue(spark.version().startsWith("4."), spark.version());
    assertTrue(Files.exists(spark.settings().resolve("pom.xml")));
    assertTrue(Files.exists(spark.settings().resolve("jvm.options")));
    assertTrue(Files.exists(spark.settings().resolve("batch.options")));
    assertTrue(Files.exists(spark.settings().resolve("log4j2.properties")));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Home nameless = new Home(root);
    InputException e = assertThrows(InputException.class, () -> FetchedSpark.of(nameless));
    assertEquals(root.resolve("pom.xml") + ": names no spark-4.version", e.getMessage());
  }

  @Test
  void isFetchedOnce() throws IOException {
    ScriptedMaven script = new ScriptedMaven(root);
    FetchedSpark spark = new FetchedSpark(new Home(root), "4.0.9");
    QuietMaven maven = script.that(COPY);
    spark.fetch(maven);
    spark.fetch(maven);
    assertTrue(Files.exists(root.resolve("target/spark-4.0.9/spark.jar")));
    assertEquals(1, Files.readAllLines(script.calls()).size());
    assertTrue(Files.readString(script.calls()).contains(" -Dspark-4.version=4.0.9 "));
    assertEquals("tranche: fetching Spark 4.0.9, once …\n", script.told());
  }

  @Test
  void whatWasBrokenOffIsFetchedAnew() throws IOException {
    ScriptedMaven script = new ScriptedMaven(root);
    FetchedSpark spark = new FetchedSpark(new Home(root), "4.0.9");
    QuietMaven failing =
        script.that(COPY + "\necho no network\nmv \"$out\"/spark.jar \"$out\"/half\nexit 1");
    InputException e = assertThrows(InputException.class, () -> spark.fetch(failing));
    assertEquals("fetching Spark 4.0.9, once failed, see above", e.getMessage());
    assertTrue(script.told().endsWith("no network\n"), script.told());
    assertFalse(Files.exists(spark.folder()));
    spark.fetch(script.that(COPY));
    assertTrue(Files.exists(spark.folder().resolve("spark.jar")));
    assertFalse(Files.exists(spark.folder().resolve("half")));
  }

  @Test
  void withoutMavenSaysWhatToInstall() {
    FetchedSpark spark = new FetchedSpark(new Home(root), "4.0.9");
    QuietMaven none = new ScriptedMaven(root).named(root.resolve("none").toString());
    InputException e = assertThrows(InputException.class, () -> spark.fetch(none));
    String start = "no Maven found; install 3.8.7 or newer: apt-get install maven";
    assertTrue(String.valueOf(e.getMessage()).startsWith(start), e.getMessage());
  }
}
