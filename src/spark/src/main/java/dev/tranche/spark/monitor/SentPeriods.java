package dev.tranche.spark.monitor;

import dev.tranche.batch.monitor.tally.FurtherColumns.TimeColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;

/** By which dates periods are told apart, if by any; of types that Spark's serializers handle. */
final class SentPeriods implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NO_YEAR = Integer.MIN_VALUE;

  private final String column;
  private final DateForm form;
  private final int lastYear;
  private final PeriodLength length;

  private SentPeriods(String column, DateStyle style, PeriodLength length) {
    this.column = column;
    this.form = style.form();
    this.lastYear = style.lastYear().orElse(NO_YEAR);
    this.length = length;
  }

  static SentPeriods of(Optional<TimeColumn> time) {
    return time.map(it -> new SentPeriods(it.name(), it.style(), it.length()))
        .orElseGet(
            () -> new SentPeriods("", new DateStyle(DateForm.YEAR_MONTH_DAY), PeriodLength.MONTH));
  }

  Optional<TimeColumn> time() {
    if (column.isEmpty()) {
      return Optional.empty();
    }
    OptionalInt year = lastYear == NO_YEAR ? OptionalInt.empty() : OptionalInt.of(lastYear);
    return Optional.of(new TimeColumn(column, new DateStyle(form, year), length));
  }
}
