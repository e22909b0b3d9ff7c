package dev.tranche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors are programs of their own here, as on a cluster; compared with an undisturbed run. */
class KilledExecutorTest {
  private static final Pattern LOST =
      Pattern.compile("killed true, executors (\\d+), tasks (\\d+)");

  @TempDir private Path folder;

  @Test
  void everyRowIsThereOnceIfAnExecutorIsKilledInTheMiddle() throws Exception {
    Path data = Path.of("../../data/classification_data.csv").toAbsolutePath();
    Path rows = folder.resolve("rows.json");
    Matcher lost = LOST.matcher(run(data, rows));
    assertTrue(lost.find());
    assertTrue(Integer.parseInt(lost.group(1)) >= 1, lost.group());
    assertTrue(Integer.parseInt(lost.group(2)) >= 1, lost.group());
    SparkBundle bundle =
        SparkBundle.read(
            LocalSpark.session(), LocalSpark.MODELS.resolve("risk").toString(), Task.RISK);
    List<String> undisturbed =
        TrancheSpark.score(LocalSpark.csv(data), bundle, Explain.ALL).toJSON().collectAsList();
    assertEquals(12_000, undisturbed.size());
    assertEquals(
        undisturbed.stream().sorted().toList(),
        Files.readAllLines(rows).stream().sorted().toList());
  }

  /** What the program told. */
  private String run(Path data, Path rows) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("spark"));
    Files.createDirectory(home.resolve("jars"));
    Path told = folder.resolve("told");
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@src/main/local/jvm.options",
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dtranche.models=" + LocalSpark.MODELS.toAbsolutePath(),
            "-Dspark.serializer=" + System.getProperty("spark.serializer"),
            "-cp",
            System.getProperty("java.class.path"),
            ClusterProgram.class.getName(),
            data.toString(),
            rows.toString());
    program.environment().put("SPARK_HOME", home.toString());
    // Where executors are started, Scala's version is asked for, and not used.
    program.environment().put("SPARK_SCALA_VERSION", "2.13");
    program.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = program.redirectErrorStream(true).redirectOutput(told.toFile()).start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    String text = Files.readString(told);
    assertTrue(ended, text);
    assertEquals(0, process.exitValue(), text);
    return text;
  }
}
