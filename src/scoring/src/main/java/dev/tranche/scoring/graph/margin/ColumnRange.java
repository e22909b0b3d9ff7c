package dev.tranche.scoring.graph.margin;

/**
 * What a column may hold for rows of which not all is known: missing values, numbers between two
 * bounds, or both. It may allow for more than there is, never for less. Immutable.
 *
 * @param low the lowest number; above {@code high} if there are only missing values
 * @param missing whether values may be missing
 */
record ColumnRange(float low, float high, boolean missing) {
  private static final ColumnRange MISSING =
      new ColumnRange(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, true);

  /** What an operator makes of two ranges. */
  interface RangeOperator {
    ColumnRange of(ColumnRange left, ColumnRange right);
  }

  static ColumnRange of(float value) {
    return Float.isNaN(value) ? MISSING : new ColumnRange(value, value, false);
  }

  private static ColumnRange truth(boolean possible, boolean certain) {
    return new ColumnRange(certain ? 1 : 0, possible ? 1 : 0, false);
  }

  boolean numbers() {
    return low <= high;
  }

  /** Whether there is one value alone. */
  boolean single() {
    return missing ? !numbers() : low == high;
  }

  private boolean constant() {
    return !missing && low == high;
  }

  private boolean has(float number) {
    return low <= number && number <= high;
  }

  private boolean infinite() {
    return numbers() && (Float.isInfinite(low) || Float.isInfinite(high));
  }

  /** What is in this one or in another. */
  ColumnRange or(ColumnRange other) {
    return new ColumnRange(
        Math.min(low, other.low), Math.max(high, other.high), missing || other.missing);
  }

  /** An operation in float that rises or falls with each side: it is largest at some bounds. */
  static RangeOperator bounds(MatrixColumn.Operator operation) {
    return (left, right) -> {
      if (!left.numbers() || !right.numbers()) {
        return MISSING;
      }
      ColumnRange all =
          of(operation.of(left.low, right.low))
              .or(of(operation.of(left.low, right.high)))
              .or(of(operation.of(left.high, right.low)))
              .or(of(operation.of(left.high, right.high)));
      return left.missing || right.missing ? all.or(MISSING) : all;
    };
  }

  /** A product: 0 times infinity is no number. */
  static ColumnRange product(ColumnRange left, ColumnRange right) {
    ColumnRange made = bounds((one, other) -> one * other).of(left, right);
    boolean none = (left.infinite() && right.has(0)) || (right.infinite() && left.has(0));
    return none ? made.or(MISSING) : made;
  }

  /** A division: it jumps where the divisor is 0. */
  static ColumnRange ratio(ColumnRange left, ColumnRange right) {
    boolean zero = right.numbers() && right.has(0);
    if (zero && Float.floatToRawIntBits(right.low) != 0) {
      return new ColumnRange(Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, true);
    }
    ColumnRange made = bounds((one, other) -> one / other).of(left, right);
    return zero && left.has(0) ? made.or(MISSING) : made;
  }

  static ColumnRange isInfinite(ColumnRange of) {
    boolean all = of.infinite() && of.constant();
    return truth(of.infinite(), all);
  }

  static ColumnRange isMissing(ColumnRange of) {
    return truth(of.missing, !of.numbers());
  }

  static ColumnRange equal(ColumnRange left, ColumnRange right) {
    boolean possible =
        left.numbers() && right.numbers() && left.low <= right.high && right.low <= left.high;
    return truth(possible, possible && left.constant() && right.constant());
  }

  static ColumnRange atLeast(ColumnRange left, ColumnRange right) {
    boolean possible = left.numbers() && right.numbers() && left.high >= right.low;
    boolean known = !left.missing && !right.missing;
    return truth(possible, possible && known && left.low >= right.high);
  }

  /** The second where the first is missing. */
  static ColumnRange filled(ColumnRange of, ColumnRange fill) {
    return of.missing ? new ColumnRange(of.low, of.high, false).or(fill) : of;
  }

  /** The second where the first is true, else the third. */
  static ColumnRange chosen(ColumnRange truth, ColumnRange yes, ColumnRange no) {
    if (truth.constant()) {
      return truth.low == 0 ? no : yes;
    }
    return truth.missing || truth.has(0) ? yes.or(no) : yes;
  }

  /** A column less itself: what is left is where there is no number. */
  static ColumnRange lessItself(ColumnRange of) {
    ColumnRange nothing = of.numbers() ? of(0) : MISSING;
    return of.missing || of.infinite() ? nothing.or(MISSING) : nothing;
  }
}
