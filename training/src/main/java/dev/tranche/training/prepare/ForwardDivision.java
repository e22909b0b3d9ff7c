package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.StratifiedSplit.Shares;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * By time: what is checked on is later than what was learnt from, as it will be when the model
 * serves. The folds go forward over an expanding window: of {@code n + 1} blocks in time, fold
 * {@code k} learns from the first {@code k} and is checked on the one that follows (Tashman,
 * <i>Out-of-sample tests of forecasting accuracy</i>, International Journal of Forecasting 16,
 * 2000). Nothing is drawn at random.
 */
public final class ForwardDivision implements RowDivision {
  private final RowTimes times;
  private final RowGroups groups;
  private final Split split;

  private ForwardDivision(RowTimes times, RowGroups groups, Split split) {
    this.times = times;
    this.groups = groups;
    this.split = split;
  }

  /**
   * Divides rows into parts that follow each other in time: those of one time, and those of one
   * group, stay together.
   *
   * @param column one time per row
   * @throws InputException if a row has no time, or a part would be left without one of the two
   *     classes
   */
  public static ForwardDivision of(
      NumericColumn column, Target target, RowGroups groups, Shares shares) {
    RowTimes times = RowTimes.of(column, groups);
    int[] part =
        TimeBlocks.of(times.of(), shares.train(), shares.calibrate(), shares.test())
            .orElseThrow(
                () ->
                    new InputException(
                        "column "
                            + FileError.quoted(column.name())
                            + " is under 'time', but has fewer than three different values for"
                            + " three parts (training, calibration, test); give more rows, or"
                            + " take it from 'time' for a random split"));
    Split split = new Split(rows(part, 0), rows(part, 1), rows(part, 2));
    List<String> errors = errors(times, target, split);
    if (!errors.isEmpty()) {
      throw new InputException(String.join("\n", errors));
    }
    return new ForwardDivision(times, groups, split);
  }

  @Override
  public RowGroups groups() {
    return groups;
  }

  @Override
  public Split split() {
    return split;
  }

  @Override
  public Optional<List<RowFold>> folds(int[] rows, int count) {
    return TimeBlocks.equal(times.take(rows), count + 1).map(block -> expanding(block, count));
  }

  private static List<RowFold> expanding(int[] block, int count) {
    List<RowFold> folds = new ArrayList<>();
    for (int fold = 1; fold <= count; fold++) {
      int checked = fold;
      int[] learnt = IntStream.range(0, block.length).filter(row -> block[row] < checked).toArray();
      folds.add(new RowFold(learnt, rows(block, checked)));
    }
    return folds;
  }

  @Override
  public Optional<TimeBorders> borders() {
    return Optional.of(
        new TimeBorders(
            times.column(),
            times.first(split.train()),
            times.first(split.calibrate()),
            times.first(split.test()),
            times.last(split.test()),
            times.moved()));
  }

  @Override
  public List<TimePeriod> periods(int most) {
    return new PeriodCutting(times, split, most).periods();
  }

  /** A line for each part and class that the part has no rows of. */
  private static List<String> errors(RowTimes times, Target target, Split split) {
    List<String> errors = new ArrayList<>();
    for (SplitPart part : SplitPart.values()) {
      int[] rows = part.of(split);
      int positives = 0;
      for (byte label : target.labels(rows)) {
        positives += label;
      }
      if (positives == 0 || positives == rows.length) {
        errors.add(
            "the "
                + part
                + " part, by 'time' the "
                + rows.length
                + (rows.length == 1 ? " row whose " : " rows whose ")
                + FileError.quoted(times.column())
                + " is "
                + times.first(rows)
                + " to "
                + times.last(rows)
                + ", has no "
                + (positives == 0 ? "positive" : "negative")
                + " row; each part needs both classes: give more rows, or take the column from"
                + " 'time' for a random split");
      }
    }
    return errors;
  }

  private static int[] rows(int[] part, int number) {
    return IntStream.range(0, part.length).filter(row -> part[row] == number).toArray();
  }
}
