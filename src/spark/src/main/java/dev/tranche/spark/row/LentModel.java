package dev.tranche.spark.row;

import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.List;

/**
 * A model that is closed once nobody has it any more: Spark does not say when an executor drops
 * what was broadcast, and what a model holds is not Java's to free.
 */
final class LentModel implements OpenModel {
  private static final Cleaner CLEANER = Cleaner.create();

  private final OpenModel model;

  LentModel(OpenModel model) {
    this.model = model;
    CLEANER.register(this, model::close);
  }

  @Override
  public RowReader reader() {
    return model.reader();
  }

  @Override
  public List<CustomerValues> of(List<Row> rows) {
    try {
      return model.of(rows);
    } finally {
      // Java may drop an object as soon as its fields have been read.
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
