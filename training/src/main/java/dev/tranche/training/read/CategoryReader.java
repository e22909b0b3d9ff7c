package dev.tranche.training.read;

import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.CellWords;
import dev.tranche.scoring.value.Decimals;
import dev.tranche.scoring.value.MissingWords;
import dev.tranche.training.table.CategoryPool;
import java.util.Arrays;
import java.util.Optional;

/** Reads cells as categories, and counts which of them are numbers. */
final class CategoryReader implements ColumnReader {
  private final MissingWords words;
  private CategoryPool pool;
  private char[] cells = new char[1024];
  private int size;
  private int filled;
  private int[] filledUntil = new int[CategoryPool.MOST];
  private Sort[] sortOf = new Sort[CategoryPool.MOST];
  private long numbers;
  private long texts;
  private Optional<ColumnChunk.Text> firstText = Optional.empty();
  private MissingCounts missing;

  CategoryReader(ValueRules rules) {
    this.words = MissingWords.of(rules);
    this.pool = new CategoryPool(words);
    this.missing = new MissingCounts(words);
  }

  @Override
  public void add(char[] text, int from, int to, int line) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    int before = pool.categories().size();
    int code = pool.code(text, from, to);
    if (code < 0) {
      missing.add(-1 - code, line);
      cells[size++] = 0;
      return;
    }
    filled++;
    Sort sort;
    if (code == CategoryPool.OVERFLOW) {
      sort = sort(text, from, to);
    } else {
      if (code == before) {
        if (code == sortOf.length) {
          filledUntil = Arrays.copyOf(filledUntil, 2 * code);
          sortOf = Arrays.copyOf(sortOf, 2 * code);
        }
        filledUntil[code] = filled;
        sortOf[code] = sort(text, from, to);
      }
      sort = sortOf[code];
    }
    numbers += sort == Sort.NUMBER ? 1 : 0;
    texts += sort == Sort.TEXT ? 1 : 0;
    if (sort == Sort.TEXT && texts == 1) {
      firstText = Optional.of(new ColumnChunk.Text(line, new String(text, from, to - from)));
    }
    // Beyond the pool's categories the cells are of no use.
    cells[size++] = (char) (code + 1);
  }

  /** What a category says of the column's kind. */
  private enum Sort {
    NUMBER,
    TEXT,
    /** It would be missing among numbers, and is a category among texts. */
    EITHER
  }

  private Sort sort(char[] text, int from, int to) {
    if (!Float.isNaN(Decimals.parse(text, from, to))) {
      return Sort.NUMBER;
    }
    int word = words.amongNumbers(text, from, to);
    return word == CellWords.TEXT
        ? Sort.TEXT
        : word == CellWords.INFINITE ? Sort.NUMBER : Sort.EITHER;
  }

  @Override
  public ColumnChunk take() {
    int categories = pool.categories().size();
    ColumnChunk chunk =
        new ColumnChunk.Categories(
            Arrays.copyOf(cells, categories <= CategoryPool.MANY ? size : 0),
            pool.categories(),
            Arrays.copyOf(filledUntil, categories),
            new CellTally(
                CellTally.OfNumbers.counted(numbers),
                new CellTally.OfTexts(texts, firstText),
                missing));
    pool = new CategoryPool(words);
    size = 0;
    filled = 0;
    numbers = 0;
    texts = 0;
    firstText = Optional.empty();
    missing = new MissingCounts(words);
    return chunk;
  }
}
