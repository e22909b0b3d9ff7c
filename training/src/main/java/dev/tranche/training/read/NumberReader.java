package dev.tranche.training.read;

import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.CellWords;
import dev.tranche.scoring.value.MissingWords;
import dev.tranche.scoring.value.StyledNumbers;
import dev.tranche.training.read.cell.DigitCounts;
import dev.tranche.training.read.cell.SeparatedDigits;
import dev.tranche.training.table.WholeNumbers;
import java.util.Arrays;
import java.util.Optional;

/** Reads cells as numbers. Once a text comes, it only counts until the block is over. */
final class NumberReader implements ColumnReader {
  private static final int FIRST_SIZE = 1024;

  private final boolean keyed;
  private final MissingWords words;
  private final StyledNumbers style;
  private float[] values = new float[FIRST_SIZE];
  private long[] keys;
  private int size;
  private boolean whole = true;
  private long numbers;
  private long infinite;
  private long texts;
  private Optional<ColumnChunk.Text> firstText = Optional.empty();
  private float least = Float.POSITIVE_INFINITY;
  private float greatest = Float.NEGATIVE_INFINITY;
  private MissingCounts missing;
  private final DigitCounts.Counter digits = new DigitCounts.Counter();

  /**
   * For one column.
   *
   * @param keyed whether its cells, as long as they are whole numbers, are kept as keys as well
   * @param rules what its cells mean
   */
  NumberReader(boolean keyed, ValueRules rules) {
    this.keyed = keyed;
    this.words = MissingWords.of(rules);
    this.style = StyledNumbers.of(rules);
    this.missing = new MissingCounts(words);
    this.keys = new long[keyed ? FIRST_SIZE : 0];
  }

  /**
   * Reads whole numbers such as {@code 12.345.678} as if nothing stood between their thousands, so
   * that the digits of identifiers are seen.
   */
  static ColumnReader ofIdentifiers(ValueRules rules) {
    NumberReader numbers = new NumberReader(true, rules);
    SeparatedDigits joining = new SeparatedDigits(rules.style().grouping().orElseThrow());
    return new ColumnReader() {
      @Override
      public void add(char[] text, int from, int to, int line) {
        int length = joining.join(text, from, to);
        if (length > 0 && !Float.isNaN(numbers.style.parse(text, from, to))) {
          numbers.add(joining.joined(), 0, length, line);
        } else {
          numbers.add(text, from, to, line);
        }
      }

      @Override
      public ColumnChunk take() {
        return numbers.take();
      }
    };
  }

  @Override
  public void add(char[] text, int from, int to, int line) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      keys = Arrays.copyOf(keys, keyed ? 2 * size : 0);
    }
    if (keyed) {
      keys[size] = WholeNumbers.key(text, from, to);
    }
    float number = style.parse(text, from, to);
    int code = words.ofNumber(number);
    if (code >= 0) {
      missing.add(code, line);
      setKeyMissing();
      values[size++] = Float.NaN;
      return;
    }
    if (Float.isFinite(number)) {
      digits.add(number, text, from, to);
      whole &= !keyed || keys[size] != WholeNumbers.NONE;
      numbers++;
      // Adding zero turns -0 into 0: equal to every comparison, but sorted apart by Float.compare.
      float value = number + 0.0f;
      least = value < least ? value : least;
      greatest = value > greatest ? value : greatest;
      values[size++] = value;
      return;
    }
    addWord(Float.isNaN(number) ? words.amongNumbers(text, from, to) : CellWords.INFINITE, line);
    if (texts == 1 && firstText.isEmpty()) {
      firstText = Optional.of(new ColumnChunk.Text(line, new String(text, from, to - from)));
    }
    values[size++] = Float.NaN;
  }

  /** Of a code that stands for a missing value. */
  private void setKeyMissing() {
    if (keyed) {
      keys[size] = WholeNumbers.NONE;
    }
  }

  private void addWord(int word, int line) {
    if (word == CellWords.TEXT) {
      texts++;
    } else if (word == CellWords.INFINITE) {
      numbers++;
      infinite++;
    } else {
      missing.add(word, line);
    }
  }

  @Override
  public ColumnChunk take() {
    CellTally tally =
        new CellTally(
            new CellTally.OfNumbers(numbers, infinite, least, greatest),
            new CellTally.OfTexts(texts, firstText),
            missing);
    ColumnChunk chunk =
        new ColumnChunk.Numbers(
            Arrays.copyOf(values, texts == 0 ? size : 0),
            Arrays.copyOf(keys, keyed && whole ? size : 0),
            digits.take(),
            tally);
    size = 0;
    whole = true;
    numbers = 0;
    infinite = 0;
    texts = 0;
    firstText = Optional.empty();
    least = Float.POSITIVE_INFINITY;
    greatest = Float.NEGATIVE_INFINITY;
    missing = new MissingCounts(words);
    return chunk;
  }
}
