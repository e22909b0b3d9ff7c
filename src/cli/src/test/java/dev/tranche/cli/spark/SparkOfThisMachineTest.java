package dev.tranche.cli.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.cli.Tranche;
import dev.tranche.cli.project.Home;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

class SparkOfThisMachineTest {
  private static final FetchedSpark SPARK = new FetchedSpark(new Home(Path.of("/home")), "4.0.9");

  private static SparkOfThisMachine machine(String memory) {
    return new SparkOfThisMachine(SPARK, Path.of("/jar"), 3, memory);
  }

  @Test
  void isStartedWithAsMuchMemoryAndAsManyThreadsAsAreAsked() {
    List<String> command = machine("800m").command(SparkJob.SAMPLE, List.of("--seed", "7"));
    assertTrue(command.get(0).endsWith("/bin/java"));
    assertTrue(command.containsAll(List.of("-Xmx800m", "-Dspark.master=local[3]")));
    assertTrue(command.contains("@/home/src/spark/src/main/local/jvm.options"));
    assertTrue(command.contains("@/home/src/spark/src/main/local/batch.options"));
    int main = command.indexOf("dev.tranche.spark.command.SparkMain");
    assertEquals("/jar:/home/target/spark-4.0.9/*", command.get(main - 1));
    List<String> job = List.of("sample", "--seed", "7");
    assertEquals(job, command.subList(main + 1, command.size()));
    List<String> usual = machine("").command(SparkJob.SCORE, List.of());
    assertFalse(usual.stream().anyMatch(it -> it.startsWith("-Xmx")), usual.toString());
  }

  @Test
  void whatItCannotRunWithIsSaid() {
    for (String wrong : new String[] {"8", "g", "0g", "8 g", "-8g", "8t"}) {
      String told = assertThrows(InputException.class, () -> machine(wrong)).getMessage();
      assertEquals("--memory is " + wrong + "; a size is meant, such as 800m or 8g", told);
    }
    machine("").requireJava(17);
    machine("").requireJava(21);
    assertEquals(
        "Spark 4.0.9 runs on Java 17 to 21, and this is Java 25; have JAVA_HOME name one of those",
        assertThrows(InputException.class, () -> machine("").requireJava(25)).getMessage());
  }

  @Test
  void whatStandsBehindTheJobIsTheJobs() {
    List<String> options = List.of("--help", "--data", "x.csv", "--threads", "9");
    ParseResult parsed =
        Tranche.commandLine()
            .parseArgs(
                "spark", "--threads", "2", "Score", "--help", "--data", "x.csv", "--threads", "9")
            .subcommand();
    assertEquals(SparkJob.SCORE, parsed.matchedPositionalValue(0, SparkJob.SAMPLE));
    assertEquals(options, parsed.matchedPositionals().get(1).getValue());
    assertFalse(parsed.isUsageHelpRequested());
  }
}
