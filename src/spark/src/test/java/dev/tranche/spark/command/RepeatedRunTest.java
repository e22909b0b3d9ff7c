package dev.tranche.spark.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.spark.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedRunTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int passes(String... more) throws Exception {
    String data = CommandRun.customers(folder, 40).toString();
    String[] score = {
      "score", "--data", data, "--models", CommandRun.MODELS, "--out", folder + "/scored"
    };
    List<String> command = new ArrayList<>(List.of(score));
    command.addAll(List.of(more));
    PrintStream told = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new RepeatedRun(LocalSpark::session, told).passes(2, command.toArray(String[]::new));
  }

  private List<String> figures() {
    return out.toString(StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.replaceAll("[0-9]+[.][0-9] CPU-s, [0-9]+ MB", "figures"))
        .toList();
  }

  @Test
  void tellsWhatEachPassTook() throws Exception {
    assertEquals(0, passes("--overwrite"));
    assertEquals(
        List.of("pass 1: figures of heap after it", "pass 2: figures of heap after it"), figures());
  }

  @Test
  void endsWithTheFirstPassThatGoesWrong() throws Exception {
    assertEquals(2, passes());
    assertEquals(List.of("pass 1: figures of heap after it"), figures());
  }
}
