package dev.tranche.training.prepare.outcome;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.DroppedColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Data without the rows that are too young: a default takes its time to show, so that a row without
 * one is no good customer yet (the performance window: Siddiqi, <i>Credit Risk Scorecards</i>,
 * 2006).
 */
public final class ShownOutcomes {
  private ShownOutcomes() {}

  /**
   * The rows of that day and before.
   *
   * @param target which is kept whatever its values are
   * @param time the column that tells when a row is from
   * @throws InputException if that is no column of dates, a row has none, or no row is left
   */
  public static CsvData until(CsvData data, String target, String time, LocalDate last) {
    Table table = data.table();
    NumericColumn dates = dates(table, time);
    float day = last.toEpochDay();
    int[] kept =
        IntStream.range(0, table.rows()).filter(row -> !(dates.values()[row] > day)).toArray();
    int missing = (int) IntStream.of(kept).filter(row -> Float.isNaN(dates.values()[row])).count();
    if (missing > 0) {
      throw FileError.in(
          table.file(),
          String.format(
              Locale.ROOT,
              "column %s has no date in %,d rows, of which --labels-until cannot say whether their"
                  + " labels are known; write one in each, or leave those rows out",
              FileError.quoted(time),
              missing));
    }
    if (kept.length == 0) {
      throw FileError.in(
          table.file(), "has no row of " + last + " or before, and --labels-until leaves out all");
    }
    if (kept.length == table.rows()) {
      return data;
    }
    Table left = table.take(kept);
    List<DroppedColumn> alike = AlikeColumns.of(left, target);
    CsvData shown =
        data.with(left)
            .warning(
                List.of(
                    String.format(
                        Locale.ROOT,
                        "%,d of %,d rows are left out: they are later than %s, and a default of"
                            + " theirs may not have shown yet",
                        table.rows() - kept.length,
                        table.rows(),
                        last)));
    return alike.isEmpty() ? shown : shown.without(alike);
  }

  private static NumericColumn dates(Table table, String time) {
    return table
        .find(time)
        .filter(NumericColumn.class::isInstance)
        .map(NumericColumn.class::cast)
        .filter(column -> column.rules().date().isPresent())
        .orElseThrow(
            () ->
                FileError.in(
                    table.file(),
                    "column "
                        + FileError.quoted(time)
                        + " is under 'time', but holds no dates, which --labels-until needs"));
  }
}
