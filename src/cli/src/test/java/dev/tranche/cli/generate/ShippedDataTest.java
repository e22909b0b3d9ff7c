package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code data/} is what the generator makes and what its README says. */
class ShippedDataTest {
  private final Path data = ShippedData.folder();

  @ParameterizedTest
  @ValueSource(strings = {"classification_data.csv", "users_data.csv"})
  void hasTheColumnsAndMissingValuesOfItsDictionary(String file) throws IOException {
    List<List<String>> cells = ShippedData.cells(data.resolve(file));
    List<String> dictionary = dictionary(file);

    assertEquals(cells.get(0).size(), dictionary.size());
    for (int c = 0; c < dictionary.size(); c++) {
      String name = cells.get(0).get(c);
      List<String> column = ShippedData.column(cells, name);
      long missing = column.stream().filter(ShippedDataTest::isMissing).count();
      String share = String.format(Locale.ROOT, "%.1f %%", 100.0 * missing / column.size());
      assertTrue(dictionary.get(c).startsWith("| `" + name + "` |"), dictionary.get(c));
      assertTrue(dictionary.get(c).endsWith("| " + share + " |"), name + " " + share);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"classification_data.csv", "users_data.csv"})
  void hasAsManyCellsInEveryRowAsInItsHeader(String file) throws IOException {
    List<List<String>> cells = ShippedData.cells(data.resolve(file));

    Set<Integer> widths = new HashSet<>();
    cells.forEach(row -> widths.add(row.size()));
    assertEquals(Set.of(cells.get(0).size()), widths);
  }

  @Test
  void hasTheDefaultRateAndInfinitiesOfItsReadme() throws IOException {
    List<String> labels =
        ShippedData.column(ShippedData.cells(data.resolve("classification_data.csv")), "label");
    List<String> users =
        ShippedData.cells(data.resolve("users_data.csv")).stream().flatMap(List::stream).toList();
    long defaults = labels.stream().filter("1"::equals).count();
    long positive = users.stream().filter("inf"::equals).count();
    long negative = users.stream().filter("-inf"::equals).count();

    assertEquals(Set.of("0", "1"), new HashSet<>(labels));
    assertNotEquals(0, positive);
    assertNotEquals(0, negative);
    String rate = String.format(Locale.ROOT, "%.1f %%", 100.0 * defaults / labels.size());
    String readme = Files.readString(data.resolve("README.md"));
    assertTrue(readme.contains("\n" + rate + " of the applications defaulted."), rate);
    assertTrue(
        readme.contains(positive + " cells are `inf` and " + negative + " are `-inf`"),
        positive + " and " + negative);
  }

  @Test
  void knowsEightThousandCustomersTwiceAndNobodyTwiceInOneFile() throws IOException {
    List<String> applicants =
        ShippedData.column(ShippedData.cells(data.resolve("classification_data.csv")), "user_id");
    List<String> users =
        ShippedData.column(ShippedData.cells(data.resolve("users_data.csv")), "user_id");

    Set<String> both = new HashSet<>(applicants);
    assertEquals(12_000, both.size());
    assertEquals(10_000, new HashSet<>(users).size());
    both.retainAll(users);
    assertEquals(8_000, both.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"risk.yaml", "segments.yaml"})
  void hasSpecsThatNameColumnsOfTheirFile(String file) throws IOException {
    JsonNode spec = new YAMLMapper().readTree(data.resolve(file).toFile());
    List<String> header = ShippedData.cells(data.resolve(spec.required("file").textValue())).get(0);

    Set<String> named = new HashSet<>();
    named.add(spec.required("id").textValue());
    named.add(spec.path("target").asText("user_id"));
    spec.path("kinds").fieldNames().forEachRemaining(named::add);
    spec.path("monotone").fieldNames().forEachRemaining(named::add);
    spec.path("drop").forEach(name -> named.add(name.textValue()));
    spec.path("protected").forEach(name -> named.add(name.textValue()));
    named.removeAll(header);
    assertEquals(Set.of(), named);
  }

  private List<String> dictionary(String file) throws IOException {
    String readme = Files.readString(data.resolve("README.md"));
    String section = readme.substring(readme.indexOf("\n## " + file)).substring(4);
    int end = section.indexOf("\n## ");
    return section.substring(0, end).lines().filter(line -> line.startsWith("| `")).toList();
  }

  private static boolean isMissing(String cell) {
    return cell.isEmpty() || cell.equals("NA");
  }
}
