package dev.tranche.spark.row;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Answers the customers of a partition, row by row as Spark asks for them.
 *
 * @param model what answers
 * @param cells where the features' values are
 * @param layout of the rows in and out
 */
record AnswerPartition(Broadcast<ExecutorModel> model, List<DatasetColumn> cells, RowLayout layout)
    implements MapPartitionsFunction<Row, Row> {
  @Override
  public Iterator<Row> call(Iterator<Row> customers) {
    return new AnswerIterator(customers, model, cells, layout);
  }
}
