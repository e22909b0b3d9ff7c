package dev.tranche.cli.train.given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files in forms that people have reported, where they lie beside the project. */
class GivenCasesTest {
  @TempDir private Path folder;

  private static Path file(String name) {
    Path root = Path.of("").toAbsolutePath().getParent().getParent();
    Path file = root.resolveSibling("shared").resolve("cases").resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  /** The first row's value, or that the column is left out. */
  private static String first(CsvData data, String name) {
    if (data.dropped().stream().anyMatch(it -> it.column().equals(name))) {
      return "left out";
    }
    Column column = data.table().column(name);
    return column instanceof CategoricalColumn texts
        ? texts.code(0) < 0 ? "missing" : texts.categories().get(texts.code(0))
        : Float.toString(((NumericColumn) column).values()[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "account_number | account_no | left out | as in an identifier",
        "accounting_negative | z | 44522.0 | with parentheses or a sign of their own",
        "date_dmy | dt_customer | left out | dates or times",
        "date_iso | issue_date | left out | dates or times",
        "date_time | created_at | left out | dates or times",
        "days_employed | DAYS_EMPLOYED | -7798.0 | 58 cells are 365243, far from all others",
        "decimal_comma | taxa | 5.48 | with a decimal comma",
        "decimal_comma_few | taxa | 5.5 | with a decimal comma",
        "decimal_mixed | z | 1.5 | with a decimal comma",
        "epoch_ms | created | left out | or a time stamp",
        "float32_integers | stamp | left out | all the same as 32-bit floats",
        "gap_dashes | income | 44522.0 | 54 cells hold '--', taken as missing values",
        "gap_missing | income | 44522.0 | 54 cells hold 'missing', taken as missing values",
        "gap_mysql_n | income | 44522.0 | 54 cells hold '\\N', taken as missing values",
        "gap_nat | income | 44522.0 | 54 cells hold 'NaT', taken as missing values",
        "gap_nil | income | 44522.0 | 54 cells hold 'nil', taken as missing values",
        "gap_sas_dot | income | 44522.0 | 54 cells hold '.', taken as missing values",
        "gap_unknown | income | 44522.0 | 54 cells hold 'unknown', taken as missing values",
        "id_sci | AccountNumber | left out | as spreadsheets write long identifiers",
        "k_suffix | z | 44000.0 | 'k' for 1,000",
        "label_minus_plus | bad | - |",
        "label_na | bad | NA |",
        "label_plus_minus | bad | + |",
        "loan_nr | LoanNr_ChkDgt | left out | of 10 digits, as in an identifier",
        "na_level | country | DE | not_missing: {country: ['NA']}",
        "nbsp_thousands | solde | 2159.54 | a decimal comma, blanks between thousands",
        "percent | int_rate | 5.48 | with '%'",
        "phone | phone | left out | as in an identifier",
        "sep_line | income | 44522.0 |",
        "space_sep | income | 44522.0 |",
        "special_codes | util | 0.495 | write \"missing: {util: [-9]}\"",
        "term_space | term | 60.0 | with 'months'",
        "thousands | balance | 2159.54 | commas between thousands",
        "thousands_mixed_20 | rev_amt | 5776.68 | commas between thousands",
        "tilde_sep | purpose | debt |",
        "trailing_comma | #5 | left out |",
        "unnamed_index | #1 | left out |",
        "zip_leading_zero | zip | 01730 | taken as codes and not as measures"
      })
  void areReadAsExpected(String name, String column, String first, String warning) {
    ReadOptions options = new ReadOptions(Optional.empty(), Optional.of("bad"), Set.of(), Map.of());
    CsvData data = TableReader.read(file(name).resolve("data.csv"), options);
    assertEquals(first, first(data, column));
    String said = String.join("\n", data.warnings());
    assertTrue(warning == null ? !said.contains("'" + column + "'") : said.contains(warning), said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "label_one_good | '0' (24.3 %) is taken to mean default only because it is the rarer label",
        "label_loan_status | 'N' (24.3 %) is taken to mean default only because it is the rarer",
        "duplicate_rows | 900 rows are the same as another in every feature (300 different ones)",
        "repeated_ids | 'customer' is left out: 200 different values in 800 rows",
        "protected | 'gender', 'age' sound like protected attributes and are used as features",
        "rare6 | the test set has only 1 row with a default (of 400)",
        "rows50 | the test set has only 2 rows with a default (of 10)"
      })
  void whatIsDoubtfulIsSaid(String name, String warning) throws IOException {
    CommandLineRun run = train("bad", file(name).resolve("data.csv"));
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("warning: " + warning), run.out());
  }

  @Test
  void whatIsNotUnderstoodIsRefused() throws IOException {
    CommandLineRun run = train("bad", file("label_multi").resolve("data.csv"));
    String error = "the target 'bad' has 5 values, 'Charged Off', 'Current', 'Fully Paid'";
    assertEquals(2, run.code(), run.out());
    assertTrue(run.err().contains(error), run.err());
  }

  @Test
  void theGermanDataGoTheRightWay() throws IOException {
    Path data = file("german").resolve("german.data");
    CommandLineRun run = train("CLASSIFICATION", data);
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("'0' (30.0 %) means default: the rarer label"), run.out());
    Path scores = folder.resolve("scores.csv");
    CommandLineRun scored =
        CommandLineRun.run(
            "score", "--models", folder.resolve("out"), "--data", data, "--out", scores);
    assertEquals(0, scored.code(), scored.err());
    List<String> labels =
        Files.readAllLines(data).stream()
            .skip(1)
            .map(line -> line.strip().substring(line.strip().length() - 1))
            .toList();
    List<String> lines = Files.readAllLines(scores);
    int decision = List.of(lines.get(0).split(",")).indexOf("decision");
    Map<String, Long> approved =
        IntStream.range(0, labels.size())
            .filter(row -> lines.get(row + 1).split(",", -1)[decision].equals("approve"))
            .boxed()
            .collect(Collectors.groupingBy(labels::get, Collectors.counting()));
    assertTrue(approved.getOrDefault("1", 0L) > 350, approved::toString);
    assertTrue(approved.getOrDefault("0", 0L) < 120, approved::toString);
  }

  private CommandLineRun train(String target, Path data) throws IOException {
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            "file: '" + data + "'\ntarget: " + target + "\nmodels: [logistic_regression]\n");
    Path out = folder.resolve("out");
    return CommandLineRun.run("train", "risk", "--spec", spec, "--effort", "quick", "--out", out);
  }
}
