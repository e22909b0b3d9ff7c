package dev.tranche.cli.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkJarTest {
  @TempDir private Path root;

  private void write(String file, long second) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "");
    Files.setLastModifiedTime(path, FileTime.fromMillis(1000 * second));
  }

  @Test
  void isCurrentWhileNoSourceOfItIsNewer() throws IOException {
    SparkJar jar = new SparkJar(new Home(root));
    write("pom.xml", 1);
    write("src/scoring/src/main/java/A.java", 2);
    assertFalse(jar.isCurrent());
    write("src/spark/target/tranche-spark.jar", 5);
    assertTrue(jar.isCurrent());
    // Of no matter for the jar.
    write("src/scoring/src/test/java/ATest.java", 9);
    write("training/src/main/java/T.java", 9);
    assertTrue(jar.isCurrent());
    for (String source : new String[] {"pom.xml", "src/spark/pom.xml"}) {
      write(source, 9);
      assertFalse(jar.isCurrent(), source);
      write(source, 1);
    }
    write("src/scoring/src/main/java/A.java", 9);
    assertFalse(jar.isCurrent());
  }

  @Test
  void isMadeOnceAndThenFoundCurrent() throws IOException {
    ScriptedMaven script = new ScriptedMaven(root);
    SparkJar jar = new SparkJar(new Home(root));
    write("pom.xml", 1);
    // As Maven leaves a jar whose content is still right.
    write("src/spark/target/tranche-spark.jar", 0);
    QuietMaven maven = script.that("echo chatter");
    jar.make(maven);
    jar.make(maven);
    String pom = root.resolve("pom.xml").toString();
    assertEquals(
        "-q -B -Dstyle.color=never -f " + pom + " -pl src/spark -am -DskipTests package\n",
        Files.readString(script.calls()));
    assertEquals("tranche: building tranche-spark.jar …\n", script.told());
  }
}
