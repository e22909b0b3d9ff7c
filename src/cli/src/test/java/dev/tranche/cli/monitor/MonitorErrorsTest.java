package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.Sha256;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops all, in one clear line. */
class MonitorErrorsTest {
  @TempDir private Path folder;
  private Path data;
  private MonitoredRows rows;

  @BeforeEach
  void someRows() {
    data = folder.resolve("data.csv");
    MonitoredRows all = MonitoredRows.read(Path.of("..", "..", "data", "classification_data.csv"));
    rows = new MonitoredRows(all.names(), all.rows().subList(0, 200));
  }

  private CommandLineRun monitor(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("monitor", "--data", data));
    if (!List.of(more).contains("--models")) {
      arguments.addAll(List.of("--models", DefaultModels.folder()));
    }
    arguments.addAll(Arrays.asList(more));
    return CommandLineRun.run(arguments.toArray());
  }

  private static void assertRefused(CommandLineRun run, String message) {
    assertEquals(2, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--labels | lable | no column 'lable'",
        "--labels | region | --labels 'region': is a feature of the models",
        "--labels | user_id | is no label of the bundle; '1' means default, '0' none",
        "--time | dat | no column 'dat'",
        "--time | income | --time 'income': the models take it as a feature that is no date",
        "--time | user_id | --time 'user_id': its first cells are no dates",
        "--period | decade | decade",
        "--watch | 0.5 | limits must satisfy 0 < --watch <= --act, but --watch is 0.5 and --act is 0.25",
        "--threads | 0 | at least 1 is needed",
        "--policy | none.json | none.json: no such file"
      })
  void anOptionThatMeansNothing(String option, String value, String message) throws IOException {
    rows.write(data);
    assertRefused(monitor(option, value), message);
  }

  @Test
  void missingColumnsAreNamedTogether() throws IOException {
    List<String> names = new ArrayList<>(rows.names());
    names.replaceAll(
        name -> name.equals("income") ? "incom" : name.equals("region") ? "place" : name);
    new MonitoredRows(names, rows.rows()).write(data);
    CommandLineRun run = monitor();
    assertRefused(run, "no column 'income'; did you mean 'incom'?");
    assertTrue(run.err().contains("no column 'region'"), run.err());
  }

  @Test
  void aFileOfNoBundle() throws IOException {
    Files.writeString(data, "a,b\n1,2\n");
    assertRefused(monitor(), "no column 'income'");
  }

  @Test
  void labelsOfOneKind() throws IOException {
    rows.with("label", label -> "0").write(data);
    assertRefused(
        monitor("--labels", "label"),
        "--labels 'label': all 200 customers with a label repaid; both outcomes are needed");
    rows.with("label", label -> "1").write(data);
    assertRefused(monitor("--labels", "label"), "customers with a label defaulted");
    rows.with("label", label -> "").write(data);
    assertRefused(monitor("--labels", "label"), "no customer who was scored has a label");
  }

  @Test
  void labelsThatAreNotKnownYetAreLeftOut() throws IOException {
    int[] row = {0};
    rows.with("label", label -> row[0]++ < 100 ? label : "").write(data);
    CommandLineRun run = monitor("--labels", "label");
    assertTrue(run.code() != 2, run.err());
    assertTrue(run.out().matches("(?s).*by labels +100 .*"), run.out());
  }

  @Test
  void morePeriodsThanAnybodyReads() throws IOException {
    int[] row = {0};
    MonitoredRows.read(Path.of("..", "..", "data", "classification_data.csv"))
        .with("user_id", id -> LocalDate.of(2020, 1, 1).plusDays(row[0]++ % 500).toString())
        .write(data);
    assertRefused(
        monitor("--time", "user_id", "--period", "day"),
        "the file has more than 400 periods; name a longer one, such as a year");
  }

  @Test
  void daysThatNobodyCanTellFromMonths() throws IOException {
    rows.with("user_id", id -> "03/04/2024").write(data);
    assertRefused(
        monitor("--time", "user_id"),
        "--time 'user_id': nobody can tell its days from its months; write them as 2024-12-31");
  }

  @Test
  void anEmptyFile() throws IOException {
    new MonitoredRows(rows.names(), List.of()).write(data);
    assertRefused(monitor(), "has no rows; there is nothing to compare");
    Files.writeString(data, "");
    assertRefused(monitor(), "data.csv");
  }

  @Test
  void rowsThatCannotBeReadAreCountedAndMayBeTooMany() throws IOException {
    int[] row = {0};
    rows.with("loan_score", cell -> row[0]++ % 2 == 0 ? "many" : cell).write(data);
    CommandLineRun run = monitor();
    assertEquals(3, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                "100 of 200 rows cannot be read and are left out: loan_score wrong_type (100)"),
        run.err());
    assertTrue(run.out().contains("unreadable rows"), run.out());
    rows.with("loan_score", cell -> "many").write(data);
    assertRefused(monitor(), "has no row that can be read; there is nothing to compare");
  }

  @Test
  void labelsOfAFileForSegments() {
    data = Path.of("..", "..", "data", "users_data.csv");
    assertRefused(
        monitor("--labels", "user_id"),
        "--labels 'user_id': segments have no labels; the file goes with no risk bundle");
  }

  @Test
  void noBundles() throws IOException {
    rows.write(data);
    assertRefused(monitor("--models", folder), "no risk bundle at");
  }

  @Test
  void aBundleOfBeforeThereWasAReference() throws IOException {
    rows.write(data);
    Path risk = Files.createDirectories(folder.resolve("old").resolve("risk"));
    try (var files = Files.list(DefaultModels.folder().resolve("risk"))) {
      for (Path file : files.toList()) {
        Files.copy(file, risk.resolve(file.getFileName()));
      }
    }
    Files.delete(risk.resolve("reference.json"));
    assertRefused(monitor("--models", folder.resolve("old")), "reference.json: missing");
    Path manifest = risk.resolve("manifest.json");
    String text =
        Files.readString(manifest)
            .replaceFirst("(?s),\\s*\"reference\" : \\{[^}]*\"file\"[^}]*\\}", "")
            .replaceFirst("\"version\" : \"\\w+\"", "\"version\" : \"\"");
    String version = Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    Files.writeString(
        manifest, text.replaceFirst("\"version\" : \"\"", "\"version\" : \"" + version + "\""));
    assertRefused(
        monitor("--models", folder.resolve("old")),
        "the risk bundle "
            + version
            + " does not say what its training rows are like; train it again");
  }
}
