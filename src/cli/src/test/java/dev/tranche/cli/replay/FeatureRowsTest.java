package dev.tranche.cli.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.batch.FeatureRows;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureRowsTest {
  private static final List<Feature> FEATURES =
      List.of(
          new Feature.Numeric("income", 0, 0, 1, 0),
          new Feature.Categorical("home", 0, List.of("OWN"), "OWN"),
          new Feature.Numeric("age", 0, 0, 1, 0));

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("data.csv"), text);
  }

  private static void assertRow(Row row, float income, String home, float age) {
    assertArrayEquals(new float[] {income, Float.NaN, age}, row.numbers());
    assertArrayEquals(new String[] {"", home, ""}, row.texts());
  }

  @Test
  void findsTheColumnsByNameAndFillsNoMissingValue() throws IOException {
    FeatureRows rows =
        FeatureRows.read(
            file(
                """
                id;age;home;x;income
                U1;31;"RENT;2";foo;1.00000005960464485

                U2;NA;n/a;;#DIV/0!
                U3; -0 ; ÖWN ;"";inf
                """),
            FEATURES);
    assertEquals(3, rows.size());
    // The text is nearer to this float than to 1, which it would be by way of a double.
    assertRow(rows.row(0), 1.0000001f, "RENT;2", 31);
    assertRow(rows.row(1), Float.NaN, "", Float.NaN);
    assertRow(rows.row(2), Float.NaN, "ÖWN", 0f);
  }

  @Test
  void keepsColumnsThatTrainingWouldLeaveOut() throws IOException {
    FeatureRows rows = FeatureRows.read(file("income,home,age\n1,A,2\n1,A,2\n"), FEATURES);
    assertRow(rows.row(1), 1, "A", 2);
  }

  @Test
  void readsThoseOfTheProjectAsTrainingDoes() {
    Path file = Path.of("..", "..", "data", "classification_data.csv");
    CsvData data =
        TableReader.read(
            file, new ReadOptions(Optional.empty(), Optional.empty(), Set.of(), Map.of()));
    List<Feature> features =
        data.table().columns().stream()
            .filter(column -> !(column instanceof IdColumn))
            .<Feature>map(
                column ->
                    column instanceof NumericColumn
                        ? new Feature.Numeric(column.name(), 0, 0, 1, 0)
                        : new Feature.Categorical(column.name(), 0, List.of(), ""))
            .toList();
    FeatureRows rows = FeatureRows.read(file, features);
    assertEquals(data.table().rows(), rows.size());
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.row(r);
      for (int f = 0; f < features.size(); f++) {
        Column column = data.table().column(features.get(f).name());
        if (column instanceof NumericColumn numeric) {
          assertEquals(
              Float.floatToIntBits(numeric.values()[r]), Float.floatToIntBits(row.numbers()[f]));
        } else if (column instanceof CategoricalColumn categories) {
          int code = categories.code(r);
          assertEquals(code < 0 ? "" : categories.categories().get(code), row.texts()[f]);
        }
      }
    }
  }

  @Test
  void readsGzippedFilesOfManyBlocks() throws IOException {
    Path file = folder.resolve("data.csv.gz");
    StringBuilder text = new StringBuilder("income,home,age\n");
    for (int i = 0; i < 200_000; i++) {
      text.append(i).append(",H").append(i % 300).append(",40\n");
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    FeatureRows rows = FeatureRows.read(file, FEATURES);
    assertEquals(200_000, rows.size());
    for (int i : new int[] {0, 99_999, 199_999}) {
      assertRow(rows.row(i), i, "H" + i % 300, 40);
    }
  }

  @Test
  void namesWhatIsWrongWithLineAndColumn() throws IOException {
    assertViolation("income,home\n1,A\n", "no column 'age' (columns: income, home)");
    assertViolation(
        "income,home,age\n1,A,2\n1,A,young\n",
        "line 3, column 'age': 'young' is not a number, as the bundle's models need");
    assertViolation(
        "income,home,age\n1,A\n", "line 2: expected 3 fields as in the header, found 2");
    assertViolation(
        "income,home,age\n1,\"A,2\n", "line 2: a quote that opens here is never closed");
  }

  private void assertViolation(String text, String expected) throws IOException {
    Path file = file(text);
    var e = assertThrows(InputException.class, () -> FeatureRows.read(file, FEATURES));
    assertEquals(file + ": " + expected, e.getMessage().lines().findFirst().orElseThrow());
  }
}
