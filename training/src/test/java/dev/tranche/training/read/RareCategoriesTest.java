package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RareCategoriesTest {
  @TempDir private Path folder;

  /** Category i of 300 is in so many rows: the later, the more. */
  private static int rows(int category) {
    return category + 1;
  }

  /** The rows of all categories, mixed so that rare and frequent ones alternate. */
  private List<String> cells(IntFunction<String> name) {
    return IntStream.range(0, 300)
        .boxed()
        .flatMap(round -> IntStream.range(0, 300).filter(l -> rows(l) > round).mapToObj(name))
        .toList();
  }

  private CategoricalColumn read(List<String> cells, int threads) throws IOException {
    Path file = folder.resolve("categories.csv");
    Files.writeString(file, "c\n" + String.join("\n", cells) + "\n");
    Table table;
    try (ThreadPool pool = new ThreadPool(threads)) {
      table = TableReader.read(file, ReadOptions.none(), pool).table();
    }
    return (CategoricalColumn) table.column("c");
  }

  private static String category(CategoricalColumn column, int row) {
    return column.categories().get(column.code(row));
  }

  @Test
  void ofTooManyCategoriesTheMostFrequentStay() throws IOException {
    List<String> cells = cells(l -> String.format("category %03d", l));
    for (int threads = 1; threads <= 3; threads++) {
      CategoricalColumn column = read(cells, threads);
      assertEquals(255, column.categories().size());
      assertEquals(Optional.of("(other)"), column.rest());
      for (int row = 0; row < cells.size(); row++) {
        // The first 46 are in fewer rows than the other 254.
        boolean rare = cells.get(row).compareTo("category 046") < 0;
        assertEquals(rare ? "(other)" : cells.get(row), category(column, row));
      }
    }
  }

  @Test
  void asManyCategoriesAsStayStandForThemselves() throws IOException {
    List<String> cells =
        IntStream.range(0, 5_100).mapToObj(row -> "category " + row % 255).toList();
    CategoricalColumn column = read(cells, 2);
    assertEquals(255, column.categories().size());
    assertEquals(Optional.empty(), column.rest());
  }

  @Test
  void theRestGetsANameOfItsOwn() throws IOException {
    List<String> cells = cells(l -> l == 299 ? "(other)" : String.format("category %03d", l));
    CategoricalColumn column = read(cells, 2);
    assertEquals(Optional.of("((other))"), column.rest());
    assertTrue(column.categories().containsAll(List.of("(other)", "((other))")));
    assertEquals("((other))", category(column, cells.indexOf("category 007")));
  }
}
