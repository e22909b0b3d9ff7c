package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.LoanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  @TempDir private Path folder;
  private Path loans;
  private Path out;

  @BeforeEach
  void writeLoans() throws IOException {
    loans = LoanFile.of(300, 1).write(folder.resolve("loans.csv"));
    out = folder.resolve("deep").resolve("out");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertWell(CommandLineRun run) {
    assertEquals(List.of(), run.errors());
    assertEquals(0, run.code());
  }

  @Test
  void trainsRiskModels() throws IOException {
    CommandLineRun run =
        CommandLineRun.run(
            "train",
            "risk",
            "--data",
            loans,
            "--target",
            "defaulted",
            "--id",
            "customer",
            "--out",
            out);
    assertWell(run);
    assertEquals(List.of("risk", "risk-report.html"), names(out));
    assertEquals(RiskFolder.names(), names(out.resolve("risk")));
    Bundle bundle = Bundle.load(out.resolve("risk"), Task.RISK);
    assertEquals(
        List.of("income", "home", "debt", "grade", "branch", "age"),
        bundle.manifest().features().inputs().stream().map(Feature::name).toList());
    assertTrue(run.out().contains("Risk: loans.csv, 300 rows"), run.out());
    assertTrue(run.out().contains("ROC-AUC"), run.out());
    assertTrue(run.out().contains(bundle.manifest().models().champion() + " *"), run.out());
    assertTrue(run.out().endsWith("are in " + out + ".\n"), run.out());
  }

  @Test
  void trainsASegmentation() throws IOException {
    CommandLineRun run =
        CommandLineRun.run("train", "segments", "--data", loans, "--id", "customer", "--out", out);
    assertWell(run);
    assertEquals(List.of("segments", "segments-report.html"), names(out));
    assertEquals(
        List.of("kmeans.onnx", "manifest.json", "reference.json", "spec.json"),
        names(out.resolve("segments")));
    Bundle bundle = Bundle.load(out.resolve("segments"), Task.SEGMENTS);
    int customers =
        bundle.manifest().meanings().segments().stream().mapToInt(segment -> segment.size()).sum();
    assertEquals(300, customers);
    assertTrue(run.out().contains("left out: home, is not numeric"), run.out());
    bundle
        .manifest()
        .meanings()
        .segments()
        .forEach(segment -> assertTrue(run.out().contains(segment.name()), run.out()));
  }

  @Test
  void takesUsersForTheOneFileOfASegmentation() throws IOException {
    List<String> found = new ArrayList<>();
    for (String option : List.of("--data", "--users")) {
      Path each = folder.resolve(option);
      assertWell(
          CommandLineRun.run(
              "train", "segments", option, loans, "--id", "customer", "--out", each));
      found.add(Files.readString(each.resolve("segments/manifest.json")));
    }
    assertEquals(found.get(0), found.get(1));
  }

  @Test
  void trainsBothOnTwoFilesOfOnesOwn() throws IOException {
    Path users =
        Files.writeString(
            folder.resolve("users.csv"),
            "visits,spent\n"
                + IntStream.range(0, 60)
                    .mapToObj(i -> (i % 2 * 40 + i % 7) + "," + (i % 2 * 300 + i % 11))
                    .collect(Collectors.joining("\n")));
    CommandLineRun run =
        CommandLineRun.run(
            "train",
            "--data",
            loans,
            "--users",
            users,
            "--target",
            "defaulted",
            "--id",
            "customer",
            "--out",
            out);
    assertWell(run);
    assertEquals(List.of("report.html", "risk", "segments"), names(out));
    Bundle segments = Bundle.load(out.resolve("segments"), Task.SEGMENTS);
    assertEquals("users.csv", segments.manifest().provenance().dataFile());
    Bundle risk = Bundle.load(out.resolve("risk"), Task.RISK);
    assertEquals("loans.csv", risk.manifest().provenance().dataFile());
  }

  @Test
  void replacesAnOlderBundleAndKeepsItsNeighbours() throws IOException {
    assertWell(CommandLineRun.run("train", "segments", "--data", loans, "--out", out));
    Files.writeString(out.resolve("notes.txt"), "mine");
    String before = Bundle.load(out.resolve("segments"), Task.SEGMENTS).manifest().version();
    assertWell(CommandLineRun.run("train", "segments", "--data", loans, "--seed", 7, "--out", out));
    String after = Bundle.load(out.resolve("segments"), Task.SEGMENTS).manifest().version();
    assertTrue(!before.equals(after), "the seed is part of the manifest");
    assertEquals(List.of("notes.txt", "segments", "segments-report.html"), names(out));
  }

  @Test
  void followsASpec() throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            """
            file: loans.csv
            id: customer
            target: defaulted
            positive: "0"
            drop: [branch]
            protected: [age]
            monotone:
              income: increasing
            seed: 7
            """);
    assertWell(
        CommandLineRun.run("train", "risk", "--spec", spec, "--balance", "none", "--out", out));
    Bundle bundle = Bundle.load(out.resolve("risk"), Task.RISK);
    assertEquals(
        List.of("income", "home", "debt", "grade"),
        bundle.manifest().features().inputs().stream().map(Feature::name).toList());
    assertEquals(7, bundle.manifest().provenance().seed());
    assertEquals("0", bundle.manifest().provenance().parameters().get("positive"));
    assertEquals("none", bundle.manifest().provenance().parameters().get("balance"));
  }

  @Test
  void trainsOnCategoriesOfAnyAlphabet() throws IOException {
    LoanFile homes = LoanFile.of(300, 1);
    for (int i = 0; i < homes.size(); i += 3) {
      homes.set(i, "home", "\uD83C\uDFE0").set(i + 1, "home", "所有").set(i + 2, "home", "Miete ß");
    }
    homes.write(loans);
    assertWell(
        CommandLineRun.run(
            "train", "risk", "--data", loans, "--target", "defaulted", "--out", out));
  }

  @Test
  void trainsOnFeaturesThatSayNothing() throws IOException {
    LoanFile noise = LoanFile.of(300, 1);
    for (int i = 0; i < noise.size(); i++) {
      noise.set(i, LoanFile.TARGET, Long.bitCount(i * 0x9E3779B97F4A7C15L) % 3 == 0 ? "1" : "0");
    }
    noise.write(loans);
    for (int seed = 1; seed <= 4; seed++) {
      assertWell(
          CommandLineRun.run(
              "train",
              "risk",
              "--data",
              loans,
              "--target",
              "defaulted",
              "--id",
              "customer",
              "--seed",
              seed,
              "--out",
              out));
    }
  }
}
