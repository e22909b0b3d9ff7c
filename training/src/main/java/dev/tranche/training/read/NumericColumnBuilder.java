package dev.tranche.training.read;

import dev.tranche.csv.LineError;
import dev.tranche.training.read.ColumnPlan.Reading;
import dev.tranche.training.read.cell.DateDetection;
import dev.tranche.training.read.cell.DigitCounts;
import dev.tranche.training.read.cell.FrequentCategories;
import dev.tranche.training.read.cell.Identifiers;
import dev.tranche.training.read.cell.PointDoubts;
import dev.tranche.training.read.cell.StyleWords;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.WholeNumbers;
import java.util.List;
import java.util.Optional;

/** A column read as numbers. */
final class NumericColumnBuilder {
  /** A column with at least this share of numbers was meant to be numeric. */
  static final double MOSTLY = 0.9;

  /** Of fewer cells leading zeros are typing errors rather than a way to write codes. */
  private static final double CODES = 0.01;

  private final ColumnPlan plan;
  private final List<ColumnChunk.Numbers> chunks;
  private final CellTally tally;
  private final DigitCounts digits;

  NumericColumnBuilder(ColumnPlan plan, ChunkedColumn chunks) {
    this.plan = plan;
    this.chunks = chunks.of(ColumnChunk.Numbers.class);
    this.tally = chunks.tally(chunk -> ((ColumnChunk.Numbers) chunk).tally());
    this.digits =
        this.chunks.stream()
            .map(ColumnChunk.Numbers::digits)
            .reduce(DigitCounts.NONE, DigitCounts::and);
  }

  ColumnResult get() {
    boolean styled = plan.reading() == Reading.STYLED_NUMBERS;
    if (tally.texts().first().isPresent()) {
      return styled
          ? new ColumnResult.Invalid(none(tally.texts().first().get()))
          : new ColumnResult.Again(plan.as(Reading.CATEGORIES));
    }
    float[] values = Chunks.floats(chunks.stream().map(ColumnChunk.Numbers::values).toList());
    if (plan.type() == ColumnType.INFERRED && !styled && codes(values)) {
      return new ColumnResult.Again(plan.as(Reading.CODES));
    }
    boolean open = plan.decimal().isEmpty() && plan.type() != ColumnType.DATE;
    if (!styled && open && PointDoubts.likeThousands(values)) {
      return new ColumnResult.Again(plan.as(Reading.CATEGORIES));
    }
    NumericDoubts doubts = new NumericDoubts(plan, tally, digits, values);
    Optional<String> useless = useless().or(() -> named(values, doubts));
    ColumnProfile profile =
        new ColumnProfile(
            plan.name(),
            plan.type() == ColumnType.DATE ? "date" : FeatureKind.NUMERIC.word(),
            why(),
            tally.missing().byWord(),
            Math.toIntExact(tally.numbers().infinite()),
            useless);
    if (useless.isPresent()) {
      return new ColumnResult.Left(profile, doubts.ofDropped(useless.get()));
    }
    int infinite = Math.toIntExact(tally.numbers().infinite());
    return new ColumnResult.Kept(
        new NumericColumn(plan.name(), values, tally.missing().total(), infinite, plan.rules()),
        profile,
        doubts.ofKept());
  }

  private LineError none(ColumnChunk.Text text) {
    return plan.type() == ColumnType.DATE
        ? DateDoubts.none(plan, text)
        : text.notANumber(plan.name());
  }

  private String why() {
    if (plan.rules().date().isPresent()) {
      return "every filled cell is " + plan.rules().date().get().words();
    }
    if (plan.type() == ColumnType.NUMERIC) {
      return "declared";
    }
    return plan.rules().style().plain()
        ? "every filled cell is a number"
        : "every filled cell is a number " + StyleWords.of(plan.rules().style());
  }

  private boolean codes(float[] values) {
    if (digits.leadingZeros() == 0 || digits.leadingZeros() < CODES * tally.numbers().count()) {
      return false;
    }
    for (float value : values) {
      if (value != Math.rint(value) && !Float.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> useless() {
    if (tally.numbers().least() > tally.numbers().greatest()) {
      return Optional.of(
          tally.numbers().infinite() == 0 ? "every cell is missing" : "no cell is finite");
    }
    // The days from one date to another differ even where one of the two is the same for all.
    if (tally.numbers().least() == tally.numbers().greatest() && plan.type() != ColumnType.DATE) {
      boolean merged = plan.rules().style().plain() && digits.inexact() + digits.fine() > 0;
      if (!merged && missing() >= FrequentCategories.FEWEST_ROWS) {
        return Optional.empty();
      }
      return Optional.of(
          merged
              ? "numbers that are all the same as 32-bit floats"
              : "constant: every filled cell is " + tally.numbers().least());
    }
    return Optional.empty();
  }

  /** Cells without a finite number. */
  private long missing() {
    return tally.missing().total() + tally.numbers().infinite();
  }

  /** Why it names the rows rather than measures something. */
  private Optional<String> named(float[] values, NumericDoubts doubts) {
    if (!plan.mayIdentify()) {
      return Optional.empty();
    }
    Optional<String> date =
        plan.reading() == Reading.STYLED_NUMBERS
            ? Optional.empty()
            : DateDetection.among(values, digits);
    if (date.isPresent() || doubts.exponents()) {
      return date.or(
          () -> Optional.of("exponents such as E+15, as spreadsheets write long identifiers"));
    }
    boolean keyed = chunks.stream().allMatch(chunk -> chunk.keys().length == chunk.values().length);
    if (!keyed) {
      return Optional.empty();
    }
    long[] keys =
        WholeNumbers.given(Chunks.longs(chunks.stream().map(ColumnChunk.Numbers::keys).toList()));
    Optional<String> alike = Identifiers.ofSameLength(keys, digits);
    double range = (double) tally.numbers().greatest() - tally.numbers().least();
    return tally.missing().total() > 0
        ? alike
        : Identifiers.reason(plan.name(), keys, range).or(() -> alike);
  }
}
