package dev.tranche.training.read;

import java.util.Optional;

/** What some cells of a column were. */
record CellTally(OfNumbers numbers, OfTexts texts, MissingCounts missing) {
  /**
   * Those that are numbers.
   *
   * @param count of finite and infinite ones
   * @param least of the finite ones; positive infinity if there is none
   * @param greatest of the finite ones; negative infinity if there is none
   */
  record OfNumbers(long count, long infinite, float least, float greatest) {
    static final OfNumbers NONE =
        new OfNumbers(0, 0, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    /** So many, of which nothing else is known. */
    static OfNumbers counted(long count) {
      return new OfNumbers(count, 0, NONE.least, NONE.greatest);
    }

    private OfNumbers and(OfNumbers next) {
      return new OfNumbers(
          count + next.count,
          infinite + next.infinite,
          Math.min(least, next.least),
          Math.max(greatest, next.greatest));
    }
  }

  /** Those that are neither numbers nor words for "missing", and the first of them. */
  record OfTexts(long count, Optional<ColumnChunk.Text> first) {
    static final OfTexts NONE = new OfTexts(0, Optional.empty());

    private OfTexts and(OfTexts next, long startLine) {
      return new OfTexts(
          count + next.count, first.or(() -> next.first.map(text -> text.from(startLine))));
    }
  }

  /** Of no cells. */
  static CellTally none() {
    return new CellTally(OfNumbers.NONE, OfTexts.NONE, new MissingCounts());
  }

  /** Both together; the other one's lines count from {@code startLine}. */
  CellTally and(CellTally next, long startLine) {
    missing.add(next.missing, startLine);
    return new CellTally(numbers.and(next.numbers), texts.and(next.texts, startLine), missing);
  }

  /** How many cells were not missing. */
  long filled() {
    return numbers.count + texts.count;
  }
}
