package dev.tranche.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.LoanFile;
import dev.tranche.training.model.ModelKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples run, one after the other, and print what they promise. */
class ExamplesTest {
  private static final int LOANS = 900;

  @TempDir private static Path folder;

  private static List<String> trained = List.of();

  /** An example's main method. */
  @FunctionalInterface
  interface Program {
    void run(String[] args) throws IOException;
  }

  private static List<String> run(Program program, Path... args) throws IOException {
    return run(program, List.of(args).stream().map(Path::toString).toArray(String[]::new));
  }

  static List<String> run(Program program, String... args) throws IOException {
    PrintStream terminal = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(stream);
      program.run(args);
    } finally {
      System.setOut(terminal);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Path loans() {
    return folder.resolve("loans.csv");
  }

  @BeforeAll
  static void train() throws IOException {
    LoanFile.of(LOANS, 1).write(loans());
    trained = run(TrainModels::main, loans(), folder);
  }

  private static void assertStarts(String start, String line) {
    assertTrue(line.startsWith(start), line);
  }

  @Test
  void trainModels() {
    List<String> families = ModelKind.words();
    assertEquals(families.size() + 2, trained.size(), trained::toString);
    for (int i = 0; i < families.size(); i++) {
      assertStarts(families.get(i) + ": ROC-AUC 0.", trained.get(i));
    }
    assertStarts("champion: ", trained.get(families.size()));
    assertTrue(Files.isRegularFile(folder.resolve("risk").resolve("manifest.json")));
  }

  @Test
  void scoreCustomer() throws IOException {
    List<String> printed = run(ScoreCustomer::main, folder);
    assertStarts("probability of default: 0.", printed.get(0));
    assertEquals("decision: decline", printed.get(1));
    assertStarts("score: ", printed.get(2));
    assertTrue(
        printed.stream().anyMatch(line -> line.startsWith("reason INCOME_LOW: ")),
        printed::toString);
    assertTrue(printed.contains("not known: debt"), printed::toString);
  }

  @Test
  void recordDecisionsAndReplayThem() throws IOException {
    Path log = folder.resolve("decisions.log");
    assertEquals(
        List.of("recorded: 900 decisions"), run(RecordDecisions::main, folder, loans(), log));
    assertEquals(
        List.of("900 of 900 reproduced"), run(ReplayDecisions::main, folder, loans(), log));
    String altered =
        Files.readString(log).replaceFirst("\"decision\":\"approve\"", "\"decision\":\"refer\"");
    Files.writeString(log, altered);
    List<String> found = run(ReplayDecisions::main, folder, loans(), log);
    assertEquals(3, found.size(), found::toString);
    assertTrue(found.get(0).endsWith("does not have the hash that it carries"), found::toString);
    assertTrue(found.get(1).contains(": different: "), found::toString);
    assertEquals("899 of 900 reproduced", found.get(2));
  }
}
