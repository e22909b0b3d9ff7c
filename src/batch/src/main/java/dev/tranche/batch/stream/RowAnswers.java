package dev.tranche.batch.stream;

import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;

/** What is to be said of the rows of a file. Thread-safe. */
public interface RowAnswers {
  /** What says which features a row has, and refuses rows. */
  RowReader reader();

  /** Names of the output's columns behind the id. */
  List<String> columns();

  /** The answers, in the rows' order; a row's does not depend on those beside it. */
  List<AnsweredRow> of(List<Row> rows);
}
