package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.training.table.DroppedColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedColumnsTest {
  @TempDir private Path folder;

  private List<DroppedColumn> dropped(int rows, IntFunction<String> cell) throws IOException {
    String text =
        IntStream.range(0, rows)
            .mapToObj(row -> row / 2 + "," + cell.apply(row) + "\n")
            .collect(Collectors.joining("", "n,c\n", ""));
    Path file = Files.writeString(folder.resolve("data.csv"), text);
    return TableReader.read(file, ReadOptions.none()).dropped();
  }

  @Test
  void leavesOutAnEmptyColumn() throws IOException {
    assertEquals(List.of(new DroppedColumn("c", "every cell is missing")), dropped(3, row -> "NA"));
  }

  @Test
  void leavesOutAColumnWithoutAFiniteNumber() throws IOException {
    assertEquals(List.of(new DroppedColumn("c", "no cell is finite")), dropped(3, row -> "inf"));
  }

  @Test
  void leavesOutAConstantNumber() throws IOException {
    assertEquals(
        List.of(new DroppedColumn("c", "constant: every filled cell is 5.0")),
        dropped(3, row -> row == 1 ? "" : "5"));
  }

  @Test
  void leavesOutAConstantCategory() throws IOException {
    assertEquals(
        List.of(new DroppedColumn("c", "constant: every filled cell is 'EUR'")),
        dropped(3, row -> row == 1 ? "" : "EUR"));
  }

  @Test
  void leavesOutACategoricalOfRareCategoriesAlone() throws IOException {
    assertEquals(List.of(), dropped(510, row -> "c" + row % 255));
    assertEquals(List.of(), dropped(2560, row -> "c" + row % 256));
    assertEquals(
        List.of(new DroppedColumn("c", "256 categories, none in 10 rows or more")),
        dropped(2304, row -> "c" + row % 256));
  }

  @Test
  void leavesOutACategoricalOfTooManyCategories() throws IOException {
    assertEquals(List.of(), dropped(40_000, row -> "c" + Math.min(row / 2, 9_999)));
    assertEquals(
        List.of(new DroppedColumn("c", "more than 10,000 categories")),
        dropped(40_000, row -> "c" + Math.min(row / 2, 10_000)));
  }

  @Test
  void leavesOutWhatLooksLikeAnIdentifier() throws IOException {
    List<DroppedColumn> identifier =
        List.of(
            new DroppedColumn("c", "nearly every row has a value of its own, as in an identifier"));
    assertEquals(identifier, dropped(20, row -> "c" + row));
    assertEquals(identifier, dropped(1000, row -> "c" + row));
    assertEquals(List.of(), dropped(19, row -> "c" + row));
    assertEquals(List.of(), dropped(40, row -> "c" + row % 36));
  }

  /** It fills cells as any other category does: one row in ten has a value of its own, not all. */
  @Test
  void aColumnOfManyNonesIsNoIdentifier() throws IOException {
    assertEquals(List.of(), dropped(300, row -> row % 10 == 0 ? "c" + row : "none"));
  }

  @Test
  void findsTooManyCategoriesOnTheSecondReading() throws IOException {
    assertEquals(
        List.of(new DroppedColumn("c", "600 categories, none in 10 rows or more")),
        dropped(1200, row -> row < 400 ? "" + row / 2 : "c" + row / 2));
  }
}
