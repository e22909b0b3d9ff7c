package dev.tranche.spark.row;

import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.util.List;

/** A model that answers customers. Thread-safe; to be closed. */
public interface OpenModel extends AutoCloseable {
  /**
   * What is said of one customer.
   *
   * @param values of the columns, in their order
   */
  record CustomerValues(Object[] values, List<Warning> warnings) {}

  /** What reads customers, and refuses those that are not answered. */
  RowReader reader();

  /** The answers, in the rows' order. */
  List<CustomerValues> of(List<Row> rows);

  @Override
  void close();
}
