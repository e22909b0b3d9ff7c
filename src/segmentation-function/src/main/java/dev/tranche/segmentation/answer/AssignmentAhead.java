package dev.tranche.segmentation.answer;

import dev.tranche.base.thread.BackgroundTask;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.decision.segment.SegmentAssignment;
import dev.tranche.scoring.request.CustomerEntry;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Customers that are assigned, block by block, while the rest of their list is still being read.
 * Not thread-safe.
 */
final class AssignmentAhead {
  /** Customers for whom it is worth to wake another thread. */
  static final int BLOCK = 500;

  private final RowAssigner assigner;
  private final ThreadPool threads;
  private final List<BackgroundTask<AssignedCustomers, RuntimeException>> begun = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();

  AssignmentAhead(RowAssigner assigner, ThreadPool threads) {
    this.assigner = assigner;
    this.threads = threads;
  }

  /** What takes the customers of a list, from its first. */
  Consumer<CustomerEntry> anew() {
    begun.clear();
    rows = new ArrayList<>();
    return this::take;
  }

  private void take(CustomerEntry entry) {
    if (entry instanceof CustomerEntry.Read read) {
      if (rows.size() == BLOCK) {
        List<Row> block = rows;
        begun.add(threads.begin(() -> assigner.assign(block)));
        rows = new ArrayList<>();
      }
      rows.add(read.customer().row());
    }
  }

  /** All of them, in their order; to be called after the last. */
  AssignedCustomers all() {
    AssignedCustomers last = assigner.assign(rows);
    if (begun.isEmpty()) {
      return last;
    }
    List<SegmentAssignment> assignments = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    for (BackgroundTask<AssignedCustomers, RuntimeException> task : begun) {
      assignments.addAll(task.get().assignments());
      inputs.addAll(task.get().inputs());
    }
    assignments.addAll(last.assignments());
    inputs.addAll(last.inputs());
    return new AssignedCustomers(assignments, inputs);
  }
}
