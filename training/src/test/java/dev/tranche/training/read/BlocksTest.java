package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.NumericColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;

/** The outcome is the same for every size of blocks and every number of threads. */
class BlocksTest {
  private final Path file = temporary();

  private static Path temporary() {
    try {
      return Files.createTempFile("blocks", ".csv");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterTry
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Everything there is to compare, arrays as lists. */
  private List<Object> outcome(int blockSize, int threads) {
    ReadOptions options =
        new ReadOptions(
            Optional.of("id"), Optional.of("y"), Set.of(), Map.of("d", FeatureKind.CATEGORICAL));
    try (ThreadPool pool = new ThreadPool(threads)) {
      CsvData data = TableReader.read(file, options, blockSize, pool);
      List<Object> all = new ArrayList<>(List.of(data.profiles(), data.dialect()));
      for (Column column : data.table().columns()) {
        all.add(column.name());
        for (int row = 0; row < column.rows(); row++) {
          all.add(cell(column, row));
        }
      }
      return all;
    } catch (InputException failure) {
      return List.of(failure.getMessage());
    }
  }

  private static Object cell(Column column, int row) {
    if (column instanceof NumericColumn numeric) {
      return numeric.values()[row];
    }
    if (column instanceof CategoricalColumn categories) {
      return categories.code(row) < 0 ? "" : categories.categories().get(categories.code(row));
    }
    return column instanceof IdColumn id ? id.keys()[row] : "";
  }

  private static String cell(SplittableRandom random, int trouble) {
    String[] cells = {"1", "2.5", "-3e2", "", "NA", "#DIV/0!", "inf", "7"};
    String[] texts = {"x", "\"u\nv\"", "\"a,b\"", "\"\"\"q\"\"\"", "é", "\"w\r\n\""};
    return random.nextInt(100) < trouble
        ? texts[random.nextInt(texts.length)]
        : cells[random.nextInt(cells.length)];
  }

  @Property(tries = 300, seed = "1")
  void changesNothing(@ForAll long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = 1 + random.nextInt(400);
    int[] trouble = {0, random.nextInt(2) * 3, random.nextInt(60), 100};
    boolean ragged = random.nextInt(4) == 0;
    boolean unclosed = random.nextInt(6) == 0;
    StringBuilder text = new StringBuilder("id,a,b,c,d,y\n");
    for (int row = 0; row < rows; row++) {
      text.append(random.nextInt(60) == 0 && ragged ? "" : "k" + row);
      for (int share : trouble) {
        text.append(',').append(cell(random, share));
      }
      text.append(ragged && random.nextInt(50) == 0 ? "" : ",").append(random.nextInt(2));
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    text.append(unclosed ? "k,1,\"2,3,4,5\n" : "");
    Files.writeString(file, text);
    List<Object> expected = outcome(1 << 20, 1);
    for (int blockSize : new int[] {1, 50, 333, 4096}) {
      for (int threads = 1; threads <= 3; threads++) {
        assertEquals(expected, outcome(blockSize, threads), "blocks of " + blockSize);
      }
    }
  }

  @Property(tries = 20, seed = "1")
  void findTheSameTooManyCategories(@ForAll long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    int categories = 250 + random.nextInt(12);
    StringBuilder text = new StringBuilder("id,a,b,c,d,y\n");
    for (int row = 0; row < 600; row++) {
      int category = Math.min(random.nextInt(600), categories - 1);
      text.append("k,").append(row / 3).append(",c").append(row < categories ? row : category);
      text.append(",c").append(category).append(',').append(category).append(",").append(row % 2);
      text.append('\n');
    }
    Files.writeString(file, text);
    Object[] expected = outcome(1 << 20, 1).toArray();
    for (int blockSize : new int[] {16, 500, 3000}) {
      assertArrayEquals(expected, outcome(blockSize, 2).toArray(), "blocks of " + blockSize);
    }
  }
}
