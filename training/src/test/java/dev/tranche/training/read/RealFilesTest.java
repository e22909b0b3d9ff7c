package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Public files as found in the wild, where they lie beside the project. */
class RealFilesTest {
  private static Path file(String name) {
    Path root = Path.of("").toAbsolutePath().getParent();
    Path file = root.resolveSibling("shared").resolve("datasets").resolve(name);
    assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  @Test
  void readsPersonalLoans() {
    ReadOptions options =
        new ReadOptions(Optional.empty(), Optional.of("loan_status"), Set.of(), Map.of());
    CsvData data = TableReader.read(file("credit_risk.csv"), options);
    assertEquals(28_540, data.table().rows());
    assertEquals(';', data.dialect().delimiter());
    assertEquals(List.of(), data.dropped());
    List<String> categorical =
        data.table().columns().stream()
            .filter(CategoricalColumn.class::isInstance)
            .map(Column::name)
            .toList();
    assertEquals(
        List.of("person_home_ownership", "loan_intent", "loan_status", "person_prev_default"),
        categorical);
    Target target = Target.of(data.table(), "loan_status");
    assertEquals("1", target.positive());
    assertEquals(6_176, target.positives());
  }

  @Test
  void readsCardCustomersWithTheirSpreadsheetErrors() {
    ReadOptions options =
        new ReadOptions(Optional.of("CUST_ID"), Optional.empty(), Set.of(), Map.of());
    CsvData data = TableReader.read(file("card_customers.csv"), options);
    assertEquals(8_950, data.table().rows());
    assertEquals(List.of(), data.dropped());
    assertEquals(19, data.table().columns().size());
    NumericColumn stray = assertInstanceOf(NumericColumn.class, data.table().column("#VALUE!"));
    long missing = 0;
    for (float value : stray.values()) {
      missing += Float.isNaN(value) ? 1 : 0;
    }
    assertEquals(missing, stray.missing());
    assertEquals(7_054, stray.missing());
    NumericColumn payments =
        assertInstanceOf(NumericColumn.class, data.table().column("MINIMUM_PAYMENTS"));
    assertEquals(313, payments.missing());
  }
}
