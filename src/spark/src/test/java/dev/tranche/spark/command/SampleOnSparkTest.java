package dev.tranche.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleOnSparkTest {
  private final CommandRun run = new CommandRun();

  @TempDir private Path folder;

  private int sample(String data, String target, String positive) {
    return run.of(
        Stream.of(
                List.of("sample", "--data", data, "--target", target, "--positive", positive),
                List.of("--max-rows", "100", "--out", folder.resolve("sample").toString()))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  @Test
  void writesOneFileToTrainOn() throws IOException {
    String data = CommandRun.customers(folder, 400).toString();
    assertEquals(0, sample(data, "label", "1"), run::said);
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("sample"))) {
      files = all.filter(file -> file.toString().endsWith(".csv")).toList();
    }
    assertEquals(1, files.size());
    List<String> lines = Files.readAllLines(files.get(0));
    assertEquals(101, lines.size());
    assertTrue(lines.get(0).endsWith(",label,weight"), lines.get(0));
    long defaults = lines.stream().filter(line -> line.endsWith(",1,1.0")).count();
    assertTrue(defaults > 0);
    double weight = (400.0 - defaults) / (100 - defaults);
    assertEquals(
        List.of(
            "wrote 100 rows to " + folder.resolve("sample"),
            "  with label 1: " + defaults + " of " + defaults + ", weight 1.0",
            "  others: " + (100 - defaults) + " of " + (400 - defaults) + ", weight " + weight),
        run.said().lines().toList());
    assertEquals(2, sample(data, "label", "1"));
    assertTrue(run.said().contains("is there already; name another one"), run.said());
  }

  @Test
  void whatCannotBeSampledIsSaidInOneLine() throws IOException {
    String data = CommandRun.customers(folder, 40).toString();
    assertRefused("no column 'labels'; did you mean 'label'?", data, "labels", "1");
    assertRefused("the target 'label' is nowhere 'yes'", data, "label", "yes");
    String ragged = CommandRun.customers(folder, 40, "U9,1,2").toString();
    assertRefused("1 row has more or fewer cells than the header", ragged, "label", "1");
  }

  private void assertRefused(String why, String data, String target, String positive) {
    assertEquals(2, sample(data, target, positive), run::said);
    assertTrue(run.said().contains(why), run.said());
    assertEquals(1, run.said().lines().count(), run.said());
    assertTrue(Files.notExists(folder.resolve("sample")));
  }
}
