package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {
  private static final String LOGISTIC = "logistic_regression";

  @TempDir private Path folder;

  private CommandLineRun score(Path data, Path out, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("score", "--models", DefaultModels.folder(), "--data", data, "--out", out));
    arguments.addAll(Arrays.asList(more));
    CommandLineRun run = CommandLineRun.run(arguments.toArray());
    assertEquals(0, run.code(), run.err());
    return run;
  }

  @Test
  void everyRowInTheFilesOrderWhateverTheThreads() throws IOException {
    Path one = folder.resolve("one.csv");
    Path four = folder.resolve("four.csv");
    CommandLineRun run =
        score(
            ScoredRows.DATA,
            one,
            "--id",
            "user_id",
            "--keep",
            "region,label",
            "--threads",
            1,
            "--model",
            LOGISTIC);
    score(
        ScoredRows.DATA,
        four,
        "--id",
        "user_id",
        "--keep",
        "region,label",
        "--threads",
        4,
        "--model",
        LOGISTIC);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(four));
    assertEquals(
        "id,probability_of_default,score,band,decision,reasons,warnings,region,label",
        Files.readAllLines(one).get(0));
    List<Map<String, String>> customers = ScoredRows.of(ScoredRows.DATA);
    List<Map<String, String>> scored = ScoredRows.of(one);
    for (int row = 0; row < customers.size(); row++) {
      assertEquals(customers.get(row).get("user_id"), scored.get(row).get("id"));
      assertEquals(customers.get(row).get("region"), scored.get(row).get("region"));
      assertEquals(customers.get(row).get("label"), scored.get(row).get("label"));
    }
    assertEquals(customers.size(), scored.size());
    assertTrue(run.out().contains("12,000 rows scored"), run.out());
    assertTrue(run.err().contains(LOGISTIC + " is not the champion: it advises"), run.err());
    assertEquals(List.of(one, four), files());
  }

  @Test
  void withoutAnIdColumnTheRowsNumberIsItAndThatIsSaid() {
    Path out = folder.resolve("scores.csv");
    CommandLineRun run = score(ScoredRows.DATA, out, "--model", LOGISTIC, "--threads", 3);
    List<String> ids = ScoredRows.of(out).stream().map(row -> row.get("id")).toList();
    assertEquals(IntStream.rangeClosed(1, 12_000).mapToObj(Integer::toString).toList(), ids);
    assertTrue(run.err().contains("no --id: a row's id is its number in the file"), run.err());
  }

  @Test
  void readsAndWritesGzip() throws IOException {
    Path data = folder.resolve("data.csv.gz");
    try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(data))) {
      Files.copy(ScoredRows.DATA, gzip);
    }
    Path plain = folder.resolve("plain.csv");
    Path named = folder.resolve("named.csv.gz");
    Path asked = folder.resolve("asked");
    score(ScoredRows.DATA, plain, "--model", LOGISTIC);
    score(data, named, "--model", LOGISTIC);
    score(data, asked, "--model", LOGISTIC, "--gzip", "--threads", 4);
    try (InputStream gzip = new GZIPInputStream(Files.newInputStream(named))) {
      assertArrayEquals(Files.readAllBytes(plain), gzip.readAllBytes());
    }
    assertArrayEquals(Files.readAllBytes(named), Files.readAllBytes(asked));
  }

  @Test
  void aFileOfNoRowsGivesOne() throws IOException {
    String header = Files.readAllLines(ScoredRows.DATA).get(0);
    Path data = Files.writeString(folder.resolve("empty.csv"), header + "\n");
    Path out = folder.resolve("out.csv");
    CommandLineRun run = score(data, out, "--id", "user_id", "--json");
    assertEquals(1, Files.readAllLines(out).size());
    assertTrue(run.out().contains("\"rows\" : 0"), run.out());
  }

  @Test
  void reasonsForThoseWhoAreToGetSome() throws IOException {
    List<String> lines = Files.readAllLines(ScoredRows.DATA).subList(0, 201);
    Path data = Files.write(folder.resolve("some.csv"), lines);
    Path out = folder.resolve("out.csv");
    score(data, out, "--explain", "adverse");
    for (Map<String, String> row : ScoredRows.of(out)) {
      assertEquals(row.get("decision").equals("approve"), row.get("reasons").isEmpty());
    }
    score(data, out);
    assertTrue(ScoredRows.of(out).stream().allMatch(row -> row.get("reasons").isEmpty()));
  }

  private List<Path> files() throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.sorted(java.util.Comparator.reverseOrder()).toList();
    }
  }
}
