package dev.tranche.cli.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file in many dresses, and requests made of its cells: all mean the same, to the last bit. */
class SameMeaningTest {
  private static final int ROWS = 300;

  @TempDir private Path folder;

  /** A row's cells as they stand in the file, and the numbers they mean, NaN for missing. */
  private record Customer(Map<String, String> cells, Map<String, Float> numbers) {}

  private final SplittableRandom random = new SplittableRandom(15);

  private Customer customer() {
    Map<String, String> cells = new LinkedHashMap<>();
    Map<String, Float> numbers = new LinkedHashMap<>();
    int amount = random.nextInt(900, 250_000);
    int cents = random.nextInt(100);
    cells.put("amount", String.format(Locale.GERMANY, "%,d,%02d €", amount, cents));
    numbers.put(
        "amount", Float.parseFloat(amount + "." + String.format(Locale.ROOT, "%02d", cents)));
    boolean unknown = random.nextInt(8) == 0;
    int tenths = random.nextInt(300);
    cells.put("rate", unknown ? "unbekannt" : tenths / 10 + "," + tenths % 10 + " %");
    numbers.put("rate", unknown ? Float.NaN : Float.parseFloat(tenths / 10 + "." + tenths % 10));
    boolean coded = random.nextInt(6) == 0;
    int months = random.nextInt(90);
    cells.put("months", coded ? "-9" : "" + months);
    numbers.put("months", coded ? Float.NaN : months);
    cells.put("term", (random.nextBoolean() ? 36 : 60) + " months");
    numbers.put("term", Float.parseFloat(cells.get("term").substring(0, 2)));
    int loss = random.nextInt(-3000, 3000);
    cells.put("balance", loss < 0 ? "(" + -loss + ")" : "" + loss);
    numbers.put("balance", (float) loss);
    cells.put("country", List.of("NA", " ZA ", "BW").get(random.nextInt(3)));
    double risk = tenths / 300.0 + (coded ? .4 : 0) - amount / 500_000.0;
    cells.put("bad", random.nextDouble() < risk ? "1" : "0");
    return new Customer(cells, numbers);
  }

  private static Path write(Path file, List<Customer> customers) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(";", customers.get(0).cells().keySet()));
    customers.forEach(customer -> lines.add(String.join(";", customer.cells().values())));
    return Files.write(file, lines);
  }

  @Test
  void inTrainingInAFileAndInRequestsOfTextsAndOfNumbers() throws IOException {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      customers.add(customer());
    }
    Path file = write(folder.resolve("loans.csv"), customers);
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            """
            file: loans.csv
            target: bad
            missing: {months: [-9]}
            not_missing: {country: ["NA"]}
            """);
    CommandLineRun run =
        CommandLineRun.run("train", "risk", "--spec", spec, "--out", folder.resolve("out"));
    assertEquals(0, run.code(), run::toString);
    Bundle bundle = Bundle.load(folder.resolve("out").resolve("risk"), Task.RISK);
    Manifest manifest = bundle.manifest();
    List<Feature> features = manifest.features().inputs();
    assertEquals(6, features.size());
    RowReader reader = new RowReader(features);
    List<Row> rows = FeatureRows.read(file, features).all();
    List<Row> raw = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Customer customer = customers.get(i);
      Map<String, Object> texts = new LinkedHashMap<>(customer.cells());
      texts.remove("bad");
      Row asTexts = reader.read(texts);
      Map<String, Object> numbers = new LinkedHashMap<>(texts);
      customer.numbers().forEach((name, value) -> numbers.put(name, given(value)));
      Row asNumbers = reader.read(numbers);
      assertSame(rows.get(i), asTexts, customer);
      assertSame(rows.get(i), asNumbers, customer);
      for (int f = 0; f < features.size(); f++) {
        if (features.get(f) instanceof Feature.Numeric feature) {
          assertEquals(customer.numbers().get(feature.name()), asTexts.numbers()[f]);
        }
      }
      raw.add(withCode(asTexts, features));
    }
    assertTrue(rows.stream().anyMatch(row -> List.of(row.texts()).contains("NA")));
    sameProbabilities(bundle, rows, raw);
  }

  private static Object given(float value) {
    return Float.isNaN(value) ? "NA" : value;
  }

  /** As another client of the graphs would give it: with the code itself. */
  private static Row withCode(Row row, List<Feature> features) {
    float[] numbers = row.numbers().clone();
    for (int f = 0; f < numbers.length; f++) {
      boolean coded = features.get(f).name().equals("months") && Float.isNaN(numbers[f]);
      numbers[f] = coded ? -9 : numbers[f];
    }
    return new Row(numbers, row.texts());
  }

  private static void sameProbabilities(Bundle bundle, List<Row> rows, List<Row> raw) {
    List<Feature> features = bundle.manifest().features().inputs();
    String champion = bundle.manifest().models().champion();
    try (RiskGraph graph = RiskGraph.open(bundle.graph(champion), features)) {
      Batch clean = Row.batch(features, rows);
      Batch coded = Row.batch(features, raw);
      assertArrayEquals(graph.run(clean).probability(), graph.run(coded).probability());
    }
  }

  private static void assertSame(Row expected, Row row, Customer customer) {
    assertArrayEquals(expected.numbers(), row.numbers(), customer::toString);
    assertArrayEquals(expected.texts(), row.texts(), customer::toString);
  }
}
