package dev.tranche.spark.monitor;

import dev.tranche.scoring.value.RowBuilder;
import dev.tranche.scoring.value.ViolationList;
import dev.tranche.spark.row.DatasetColumn;
import dev.tranche.spark.row.NotedCells;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Counts the customers of a partition, some of them in memory at a time.
 *
 * @param by what counts
 * @param cells where the features' values are
 * @param ragged the place of a cell that is there if the row could not be cut into cells; below 0
 *     if no column tells that
 */
record CountPartition(Broadcast<ExecutorCounts> by, List<DatasetColumn> cells, int ragged)
    implements FlatMapFunction<Iterator<Row>, byte[]> {
  private static final int BLOCK = 2048;

  @Override
  public Iterator<byte[]> call(Iterator<Row> customers) {
    CountingModel open = by.value().open();
    CountedRows counted = new CountedRows(open);
    List<dev.tranche.scoring.value.Row> block = new ArrayList<>();
    while (customers.hasNext()) {
      Row customer = customers.next();
      if (ragged >= 0 && !customer.isNullAt(ragged)) {
        counted.addBad(List.of(NotedCells.RAGGED));
        continue;
      }
      RowBuilder row = DatasetColumn.read(customer, cells, open.counts().reader());
      ViolationList violations = row.check();
      if (!violations.isEmpty()) {
        counted.addBad(violations.listed());
        continue;
      }
      block.add(row.row());
      if (block.size() == BLOCK) {
        counted.add(block);
        block.clear();
      }
    }
    counted.add(block);
    return List.of(counted.bytes()).iterator();
  }
}
