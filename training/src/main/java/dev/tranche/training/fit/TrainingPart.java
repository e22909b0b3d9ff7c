package dev.tranche.training.fit;

import dev.tranche.training.data.RiskSpec;
import dev.tranche.training.data.Table;
import dev.tranche.training.data.Target;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.LevelOrder;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.SmoteNc;
import java.util.List;

/**
 * The raw rows that may be learnt from, of which preparation, scaling and balancing can be fitted
 * to any share.
 *
 * @param names columns that may become features
 * @param rows of the table
 * @param neighbours of SMOTE
 */
record TrainingPart(
    RiskSpec spec, Table table, Target target, List<String> names, int[] rows, int neighbours) {

  /** Preparation, constraints and rows, all from the given rows of the table. */
  record Prepared(Preparation preparation, Monotone monotone, Balancing balancing) {}

  /** Those to fit, the simplest first. */
  List<Classifier> classifiers() {
    return Classifier.of(spec.learning().kinds());
  }

  byte[] labels(int[] some) {
    return target.labels(some);
  }

  Preparation preparation(int[] some) {
    return Preparation.fit(table, names, some, LevelOrder.byRate(labels(some)));
  }

  Prepared prepared(Preparation preparation, int[] some, int threads) {
    LabelledRows labelled = LabelledRows.of(preparation.apply(table, some), labels(some));
    SmoteNc.Parameters smote = SmoteNc.Parameters.defaults(spec.seed()).withNeighbours(neighbours);
    Standardisation standardisation = Standardisation.of(labelled.features());
    return new Prepared(
        preparation,
        Constraints.of(spec, preparation),
        new Balancing(labelled, standardisation, smote, threads));
  }
}
