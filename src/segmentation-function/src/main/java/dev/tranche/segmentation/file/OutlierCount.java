package dev.tranche.segmentation.file;

import dev.tranche.batch.stream.AnsweredRow;
import dev.tranche.batch.stream.RowAnswers;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Answers as others give them, and how many of them say that a customer is an outlier. */
final class OutlierCount implements RowAnswers {
  private final RowAnswers answers;
  private final int column;
  private final AtomicLong outliers = new AtomicLong();

  OutlierCount(RowAnswers answers) {
    this.answers = answers;
    this.column = answers.columns().indexOf("outlier");
  }

  @Override
  public RowReader reader() {
    return answers.reader();
  }

  @Override
  public List<String> columns() {
    return answers.columns();
  }

  @Override
  public List<AnsweredRow> of(List<Row> rows) {
    List<AnsweredRow> answered = answers.of(rows);
    if (column >= 0) {
      outliers.addAndGet(
          answered.stream().filter(row -> Boolean.parseBoolean(row.cells().get(column))).count());
    }
    return answered;
  }

  /** How many so far; empty where the answers do not say it. */
  OptionalLong outliers() {
    return column >= 0 ? OptionalLong.of(outliers.get()) : OptionalLong.empty();
  }
}
