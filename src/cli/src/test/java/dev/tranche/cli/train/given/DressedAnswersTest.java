package dev.tranche.cli.train.given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.csv.FirstRows;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SpecReader;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Cells of every dress, missing values of every kind: what training read of a row, what batch reads
 * of it, and a request that gives the same cells as texts or what they mean as numbers, have one
 * probability, to the last bit.
 */
class DressedAnswersTest {
  private static final int ROWS = 300;
  private static final String SPEC =
      """
      file: loans.csv
      target: bad
      missing: {months: [-9, 999], visits: ["n.b."], born: [01.01.1900], debt: [0]}
      not_missing: {country: ["NA"]}
      derived:
        age_days: {days_since: born, to: 2018-12-31}
        open_days: {days_since: opened, to: 2018-12-31}
        stamp_days: {days_since: stamp, to: 2018-12-31}
        issued_days: {days_since: issued, to: 2018-12-31}
      """;
  private static final List<String> HEADER =
      List.of(
          "rate", "balance", "income", "swiss", "french", "term", "months", "visits", "zip", "home",
          "country", "born", "opened", "cents", "about", "flag", "given", "stamp", "issued", "debt",
          "sum", "plain", "bad");

  @TempDir private Path folder;

  private static String grouped(double number, char grouping, char decimal) {
    return String.format(Locale.ROOT, "%,.2f", number)
        .replace(',', '_')
        .replace('.', decimal)
        .replace('_', grouping);
  }

  private static String cell(String column, SplittableRandom random) {
    double amount = Math.round(random.nextDouble(10, 90_000) * 100) / 100.0;
    int whole = random.nextInt(1, 90);
    return switch (column) {
      case "rate" -> whole + "," + random.nextInt(10, 100) + " %";
      case "balance" ->
          whole < 30 ? "(" + grouped(amount, '.', ',') + " €)" : grouped(amount, '.', ',') + " €";
      case "income" -> whole < 9 ? "unknown" : "$" + whole + "." + random.nextInt(10) + "k";
      case "swiss" -> "CHF " + grouped(amount, '\'', '.');
      case "cents" -> whole < 40 ? grouped(whole, '.', ',').replace(",00", ",--") : whole + ",50";
      case "about" -> whole < 30 ? "ca. " + whole : whole < 50 ? "~" + whole + ".5" : "" + whole;
      case "french" -> whole < 20 ? "--" : grouped(amount, '\u00a0', ',');
      case "term" -> random.nextBoolean() ? "36 months" : "60 months";
      case "months" -> whole < 12 ? "-9" : whole < 16 ? "999.0" : Integer.toString(whole);
      case "visits" -> whole < 15 ? "N.B." : whole < 25 ? "" : Integer.toString(whole % 40);
      case "zip" -> List.of("01730", "60601", "00501").get(whole % 3);
      case "home" -> whole < 20 ? "n/a" : List.of("Rent", " Own", "own ").get(whole % 3);
      case "country" -> List.of("NA", "DE", "ZA").get(whole % 3);
      case "flag" -> whole < 40 ? "Y" : whole < 60 ? "NA" : "";
      case "given" -> whole < 40 ? "36 months" : whole < 60 ? "unknown" : "";
      case "stamp" -> whole < 9 ? "" : Long.toString(1_000_000_000_000L + 7_777_777_777L * whole);
      case "issued" ->
          List.of("Jan", "Mar", "Dec").get(whole % 3)
              + "-"
              + (10 + whole % 9)
              + (whole < 9 ? " " : "");
      case "debt" -> whole < 9 ? "0,00" : grouped(amount, '.', ',') + (whole < 40 ? "-" : "");
      case "sum" ->
          whole < 30 ? whole + " Tsd." : whole < 50 ? "1," + whole + " Mio. " : "" + whole;
      case "born" ->
          whole < 9
              ? "01.01.1900"
              : String.format(
                  Locale.ROOT, "%02d.%02d.%d", whole % 28 + 1, whole % 12 + 1, 1930 + whole % 70);
      case "opened" -> whole < 14 ? "" : "" + (2001 + whole % 17) + (10 + whole % 3);
      default -> whole < 9 ? "inf" : Double.toString(amount / 1000);
    };
  }

  @BeforeEach
  void writeLoans() throws IOException {
    SplittableRandom random = new SplittableRandom(15);
    List<String> lines = new ArrayList<>(List.of(String.join(";", HEADER)));
    for (int row = 0; row < ROWS; row++) {
      List<String> cells = new ArrayList<>();
      for (String column : HEADER.subList(0, HEADER.size() - 1)) {
        cells.add(cell(column, random));
      }
      boolean risky = cells.get(6).equals("-9") || cells.get(9).equals("n/a");
      cells.add(random.nextDouble() < (risky ? .7 : .15) ? "1" : "0");
      lines.add(String.join(";", cells));
    }
    Files.write(folder.resolve("loans.csv"), lines);
  }

  private Path train(String model) throws IOException {
    Path spec = Files.writeString(folder.resolve("risk.yaml"), SPEC + "models: [" + model + "]\n");
    Path out = folder.resolve("out");
    CommandLineRun run =
        CommandLineRun.run("train", "risk", "--spec", spec, "--effort", "quick", "--out", out);
    assertEquals(List.of(), run.errors());
    return out;
  }

  private Table table() {
    RiskSpec spec = SpecReader.risk(folder.resolve("risk.yaml"));
    return TableReader.read(spec.file(), spec.form(), spec.readOptions(), new ThreadPool(1))
        .table();
  }

  /** The row as training has it. */
  private static Row row(Table table, List<Feature> inputs, int row) {
    float[] numbers = new float[inputs.size()];
    String[] texts = new String[inputs.size()];
    for (int f = 0; f < texts.length; f++) {
      numbers[f] = Float.NaN;
      texts[f] = "";
      if (table.column(inputs.get(f).name()) instanceof NumericColumn column) {
        numbers[f] = column.values()[row];
      } else if (table.column(inputs.get(f).name()) instanceof CategoricalColumn column
          && column.code(row) >= 0) {
        texts[f] = column.categories().get(column.code(row));
      }
    }
    return new Row(numbers, texts);
  }

  /** The row's numbers as numbers, and its texts and dates as they are in the file. */
  private static Map<String, Object> asNumbers(
      Row row, List<Feature> inputs, Map<String, String> cells) {
    Map<String, Object> request = new HashMap<>();
    for (int f = 0; f < inputs.size(); f++) {
      String name = inputs.get(f).name();
      boolean date = inputs.get(f).rules().date().isPresent();
      if (!Float.isNaN(row.numbers()[f]) && !date) {
        request.put(name, (double) row.numbers()[f]);
      } else if (!row.missing(f)) {
        request.put(name, cells.get(name));
      }
    }
    return request;
  }

  private static int bits(RiskScorer scorer, Row row) {
    return Float.floatToIntBits(
        scorer.assess(List.of(row), Explain.NONE).get(0).score().probabilityOfDefault());
  }

  @ParameterizedTest
  @EnumSource(ModelKind.class)
  void areTheSameToTheLastBit(ModelKind model) throws IOException {
    Path models = train(model.word());
    Path data = folder.resolve("loans.csv");
    Path out = folder.resolve("scores.csv");
    CommandLineRun run =
        CommandLineRun.run("score", "--models", models, "--data", data, "--out", out);
    assertEquals(0, run.code(), run.err());
    List<Map<String, String>> scored = FirstRows.of(out, ROWS);
    List<Map<String, String>> file = FirstRows.of(data, ROWS);
    Table table = table();
    Set<Integer> different = new HashSet<>();
    try (RiskScorer scorer = RiskScorer.open(Bundle.load(models.resolve("risk"), Task.RISK))) {
      List<Feature> inputs = scorer.inputs();
      assertEquals(HEADER.size() - 1, inputs.size());
      for (int i = 0; i < ROWS; i++) {
        Row trained = row(table, inputs, i);
        int expected = bits(scorer, trained);
        Map<String, Object> texts = new HashMap<>();
        file.get(i).forEach((name, cell) -> texts.put(name, " " + cell + "\u00a0"));
        texts.remove("bad");
        Map<String, Object> numbers = asNumbers(trained, inputs, file.get(i));
        assertEquals(expected, bits(scorer, scorer.read(texts)), file.get(i)::toString);
        assertEquals(expected, bits(scorer, scorer.read(numbers)), numbers::toString);
        float batch = Float.parseFloat(scored.get(i).get("probability_of_default"));
        assertEquals(expected, Float.floatToIntBits(batch), file.get(i)::toString);
        different.add(expected);
      }
    }
    assertTrue(different.size() > 5, different::toString);
  }

  @Test
  void haveTheValuesThatPeopleMean() throws IOException {
    Files.writeString(
        folder.resolve("loans.csv"),
        String.join(";", HEADER)
            + "\n5,48 %;(1.234,50 €);$1.2k;CHF 1'234.50;1\u00a0234,56;36 months;-9;N.B.;01730;"
            + " Own;NA;31.12.2018;201812;631,--;ca. 9113;Y;36 months;1546214400000;Dec-18;1.234,50-;2 Tsd.;1.5;0\n"
            + "7,5 %;20,00 €;$30k;CHF 7.00;--;60 months;33;;00501;n/a;DE;01.12.2018;;12,50;~8500;;12 months;1546214400001;Jan-17;0,00;1,5 Mio.;inf;1\n"
            + "7 %;3,00 €;unknown;CHF 8.00;9,00;60 months;34;5;00501;Own;ZA;01.01.1900;201801;1,--;7;;;;Jan-18;7,00;9;2;0\n");
    Files.writeString(folder.resolve("risk.yaml"), SPEC);
    Table table = table();
    Map<String, Float> expected = new HashMap<>();
    expected.put("rate", 5.48f);
    expected.put("balance", -1234.5f);
    expected.put("income", 1200f);
    expected.put("swiss", 1234.5f);
    expected.put("french", 1234.56f);
    expected.put("term", 36f);
    expected.put("months", Float.NaN);
    expected.put("born", 17_896f);
    expected.put("opened", 17_866f);
    expected.put("cents", 631f);
    expected.put("about", 9113f);
    expected.put("given", 36f);
    expected.put("stamp", 17_896f);
    expected.put("issued", 17_866f);
    expected.put("debt", -1234.5f);
    expected.put("sum", 2000f);
    assertEquals(Float.NaN, ((NumericColumn) table.column("debt")).values()[1]);
    assertEquals(Float.NaN, ((NumericColumn) table.column("born")).values()[2]);
    expected.forEach(
        (name, value) ->
            assertEquals(value, ((NumericColumn) table.column(name)).values()[0], name));
  }
}
