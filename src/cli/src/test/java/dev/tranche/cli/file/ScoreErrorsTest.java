package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with rows is listed; what is wrong with the file or the options stops all. */
class ScoreErrorsTest {
  private static final String BEFORE = "what was there\n";

  @TempDir private Path folder;
  private Path data;
  private Path out;
  private List<String> lines;

  @BeforeEach
  void someRows() throws IOException {
    lines = new ArrayList<>(Files.readAllLines(ScoredRows.DATA).subList(0, 7));
    data = folder.resolve("data.csv");
    out = Files.writeString(folder.resolve("out.csv"), BEFORE);
  }

  private CommandLineRun score(String text, Object... more) throws IOException {
    Files.writeString(data, text);
    List<Object> arguments = new ArrayList<>(List.of("score", "--models", DefaultModels.folder()));
    List<Object> given = Arrays.asList(more);
    arguments.addAll(given.contains("--id") ? List.of() : List.of("--id", "user_id"));
    arguments.addAll(given.contains("--data") ? List.of() : List.of("--data", data));
    arguments.addAll(given.contains("--out") ? List.of() : List.of("--out", out));
    arguments.addAll(given);
    return CommandLineRun.run(arguments.toArray());
  }

  private String text() {
    return String.join("\n", lines) + "\n";
  }

  private void assertRefused(CommandLineRun run, String message) throws IOException {
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals(BEFORE, Files.readString(out));
    assertFalse(Files.exists(folder.resolve("out.csv.part")));
    assertFalse(Files.exists(folder.resolve("out.errors.csv")));
  }

  @Test
  void badRowsAreListedAndTheRestIsDone() throws IOException {
    String quoted = lines.get(2).replaceFirst("U\\d+", "\"two\r\nlines, \"\"quoted\"\"\"");
    lines.set(2, quoted);
    lines.set(3, lines.get(3) + ",more");
    lines.set(4, lines.get(4).replaceFirst("U(\\d+),[^,]*,[^,]*", "U$1,many,\"a\nfew\""));
    lines.add(5, "");
    CommandLineRun run = score(String.join("\r\n", lines) + "\r\n");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        """
        line,column,code,message
        5,,wrong_field_count,"expected 19 fields as in the header, found 20"
        6,loan_score,wrong_type,"'loan_score' must be a number, and this text is not one"
        6,device_rating,wrong_type,"'device_rating' must be a number, and this text is not one"
        """,
        Files.readString(folder.resolve("out.errors.csv")));
    assertEquals(
        List.of("U0000000", "two\nlines, \"quoted\"", "U0000004", "U0000005"),
        ScoredRows.of(out).stream().map(row -> row.get("id")).toList());
    assertTrue(run.err().contains("2 of 6 rows have errors and are left out"), run.err());
  }

  @Test
  void rowsOfDelimitersAloneAreNoCustomersAndCounted() throws IOException {
    String blank = ",".repeat(18) + "\n";
    CommandLineRun run = score(text() + blank + "\n" + blank, "--json");
    assertEquals(0, run.code(), run.err());
    assertEquals(lines.size() - 1L, ScoredRows.of(out).stream().map(row -> row.get("id")).count());
    assertTrue(run.err().contains("rows of nothing but blank fields, left out: 2"), run.err());
    assertTrue(run.out().contains("\"blank_rows\" : 2"), run.out());
    assertFalse(Files.exists(folder.resolve("out.errors.csv")));
  }

  @Test
  void aListOfErrorsThatAnEarlierRunLeftGoes() throws IOException {
    Path errors = Files.writeString(folder.resolve("out.errors.csv"), "line\n3\n");
    assertEquals(0, score(text()).code());
    assertFalse(Files.exists(errors));
  }

  @Test
  void whatThePolicyRefusesIsABadRow() throws IOException {
    Path policy =
        Files.writeString(
            folder.resolve("policy.json"),
            """
            {"format": 1, "version": "p", "refer_from": 0.2, "decline_from": 0.3,
             "plausible": {"income": [20000, 1000000]}, "missing": {"refuse": ["loan_score"]}}
            """);
    CommandLineRun run = score(text(), "--policy", policy);
    assertEquals(0, run.code(), run.err());
    List<String> errors = Files.readAllLines(folder.resolve("out.errors.csv"));
    assertTrue(
        errors.contains("3,loan_score,required,'loan_score' must be given"), errors.toString());
    assertTrue(
        errors.stream().anyMatch(line -> line.contains(",income,implausible,")), errors.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--keep; regio; no column 'regio'",
        "--keep; region,region; --keep names region twice",
        "--id; user; no column 'user'",
        "--model; xgbost; no model 'xgbost'",
        "--explain; some; some",
        "--threads; 0; at least 1 is needed",
        "--policy; none.json; none.json: no such file"
      })
  void anOptionThatMeansNothing(String option, String value, String message) throws IOException {
    assertRefused(score(text(), option, value), message);
  }

  @Test
  void aKeptColumnOfTheOutputsOwnName() throws IOException {
    lines.set(0, lines.get(0).replace("label", "score"));
    assertRefused(score(text(), "--keep", "score"), "the output has a column of that name");
  }

  @Test
  void missingColumnsAreNamedTogether() throws IOException {
    lines.set(0, lines.get(0).replace(",income,", ",incom,").replace("tenure_months", "months"));
    CommandLineRun run = score(text());
    assertRefused(run, "no column 'income'; did you mean 'incom'?");
    assertTrue(run.err().contains("no column 'tenure_months'"), run.err());
  }

  @Test
  void aTextThatStopsBeingCsvGivesNothing() throws IOException {
    lines.set(5, "\"" + lines.get(5));
    assertRefused(score(text()), "data.csv: line 6: a quote that opens here is never closed");
  }

  @Test
  void theFileThatIsReadIsNotWrittenOver() throws IOException {
    String text = text();
    CommandLineRun run = score(text, "--out", data);
    assertEquals(2, run.code());
    assertEquals(text, Files.readString(data));
    Path errors = folder.resolve("x.errors.csv");
    Files.writeString(errors, text);
    run = score(text, "--data", errors, "--out", folder.resolve("x.csv"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("is the file that is read"), run.err());
    assertEquals(text, Files.readString(errors));
  }

  @Test
  void aFolderThatIsNotThere() throws IOException {
    CommandLineRun run = score(text(), "--out", folder.resolve("no").resolve("x.csv"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("there is no folder"), run.err());
  }
}
