package dev.tranche.spark.row;

import dev.tranche.scoring.value.RowBuilder;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A partition's customers with their answers; a block of them is in memory at a time. */
final class AnswerIterator implements Iterator<Row> {
  /** Rows that go through the graph at once: more are no faster, and take memory. */
  static final int BLOCK = 2048;

  private record ReadCustomer(Row cells, List<Violation> violations) {}

  private final Iterator<Row> customers;
  private final Broadcast<ExecutorModel> model;
  private final List<DatasetColumn> features;
  private final RowLayout layout;
  private final Deque<Row> answered = new ArrayDeque<>();

  AnswerIterator(
      Iterator<Row> customers,
      Broadcast<ExecutorModel> model,
      List<DatasetColumn> features,
      RowLayout layout) {
    this.customers = customers;
    this.model = model;
    this.features = features;
    this.layout = layout;
  }

  @Override
  public boolean hasNext() {
    return !answered.isEmpty() || customers.hasNext();
  }

  @Override
  public Row next() {
    if (answered.isEmpty()) {
      answerBlock();
    }
    return answered.remove();
  }

  private void answerBlock() {
    OpenModel open = model.value().open();
    List<ReadCustomer> block = new ArrayList<>();
    List<dev.tranche.scoring.value.Row> good = new ArrayList<>();
    do {
      block.add(read(customers.next(), open, good));
    } while (block.size() < BLOCK && customers.hasNext());
    Iterator<OpenModel.CustomerValues> answers =
        good.isEmpty() ? List.<OpenModel.CustomerValues>of().iterator() : open.of(good).iterator();
    for (ReadCustomer customer : block) {
      Object[] cells = kept(customer.cells());
      if (customer.violations().isEmpty()) {
        answer(answers.next(), cells);
      }
      cells[cells.length - 1] = NotedCells.errors(customer.violations());
      answered.add(RowFactory.create(cells));
    }
  }

  private ReadCustomer read(Row cells, OpenModel open, List<dev.tranche.scoring.value.Row> good) {
    if (layout.ragged() >= 0 && !cells.isNullAt(layout.ragged())) {
      return new ReadCustomer(cells, List.of(NotedCells.RAGGED));
    }
    RowBuilder row = DatasetColumn.read(cells, features, open.reader());
    ViolationList violations = row.check();
    if (violations.isEmpty()) {
      good.add(row.row());
    }
    return new ReadCustomer(cells, violations.listed());
  }

  private Object[] kept(Row customer) {
    Object[] cells = new Object[layout.cells()];
    for (int c = 0; c < layout.kept(); c++) {
      cells[c] = customer.get(c);
    }
    return cells;
  }

  private void answer(OpenModel.CustomerValues answer, Object[] cells) {
    System.arraycopy(answer.values(), 0, cells, layout.kept(), layout.answers());
    cells[cells.length - 2] = NotedCells.warnings(answer.warnings());
  }
}
