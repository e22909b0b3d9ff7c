package dev.tranche.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/** Reads cells as levels, and counts which of them are numbers. */
final class LevelCollector implements CellCollector {
  private LevelPool pool = new LevelPool();
  private char[] cells = new char[1024];
  private int size;
  private int filled;
  private int[] filledUntil = new int[LevelPool.MOST];
  private boolean[] isNumber = new boolean[LevelPool.MOST];
  private long numbers;
  private long texts;
  private Optional<Piece.Text> firstText = Optional.empty();
  private Gaps gaps = new Gaps();

  @Override
  public void add(byte[] text, int from, int to, int line) {
    if (size == cells.length) {
      cells = Arrays.copyOf(cells, 2 * size);
    }
    int before = pool.levels().size();
    int code = pool.code(text, from, to);
    if (code < 0) {
      gaps.add(-1 - code, line);
      cells[size++] = 0;
      return;
    }
    filled++;
    boolean number;
    if (code == LevelPool.OVERFLOW) {
      number = number(text, from, to);
    } else {
      if (code == before) {
        if (code == isNumber.length) {
          filledUntil = Arrays.copyOf(filledUntil, 2 * code);
          isNumber = Arrays.copyOf(isNumber, 2 * code);
        }
        filledUntil[code] = filled;
        isNumber[code] = number(text, from, to);
      }
      number = isNumber[code];
    }
    numbers += number ? 1 : 0;
    texts += number ? 0 : 1;
    if (!number && texts == 1) {
      firstText = Optional.of(new Piece.Text(line, new String(text, from, to - from, UTF_8)));
    }
    // Beyond the pool's levels the cells are of no use.
    cells[size++] = (char) (code + 1);
  }

  private static boolean number(byte[] text, int from, int to) {
    return !Float.isNaN(Decimals.parse(text, from, to))
        || CellWords.of(text, from, to) == CellWords.INFINITE;
  }

  @Override
  public Piece take() {
    int levels = pool.levels().size();
    Piece piece =
        new Piece.Levels(
            Arrays.copyOf(cells, levels <= LevelPool.MANY ? size : 0),
            pool.levels(),
            Arrays.copyOf(filledUntil, levels),
            new Piece.Tally(
                numbers,
                0,
                texts,
                firstText,
                Float.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY,
                gaps));
    pool = new LevelPool();
    size = 0;
    filled = 0;
    numbers = 0;
    texts = 0;
    firstText = Optional.empty();
    gaps = new Gaps();
    return piece;
  }
}
