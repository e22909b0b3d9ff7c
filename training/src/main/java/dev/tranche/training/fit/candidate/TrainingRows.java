package dev.tranche.training.fit.candidate;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.prepare.CategoryOrder;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.RowDivision;
import dev.tranche.training.smote.SmoteNc;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.Table;
import dev.tranche.training.table.Target;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The raw rows that may be learnt from, of which preparation, scaling and balancing can be fitted
 * to any share.
 *
 * @param rows of the table
 * @param neighbours of SMOTE
 */
public record TrainingRows(
    RiskSpec spec, LabelledTable table, FeatureColumns columns, int[] rows, int neighbours) {

  /**
   * All rows of a file.
   *
   * @param division of the rows into those to learn from and those to check on
   */
  public record LabelledTable(Table table, Target target, RowDivision division) {
    /** Rows that belong together. */
    public RowGroups groups() {
      return division.groups();
    }
  }

  /**
   * What may be learnt from.
   *
   * @param names columns that may become features
   * @param derived how some of these are made of others
   */
  public record FeatureColumns(List<String> names, Map<String, Derivation> derived) {
    public FeatureColumns {
      names = List.copyOf(names);
      derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
    }
  }

  /** Preparation, constraints and rows, all from the given rows of the table. */
  public record Prepared(Preparation preparation, Monotone monotone, BalancedRows balancing) {}

  /** Those to fit, the simplest first. */
  public List<ModelKind> kinds() {
    return spec.learning().kinds();
  }

  public byte[] labels(int[] some) {
    return table.target().labels(some);
  }

  public Preparation preparation(int[] some) {
    return Preparation.fit(table.table(), columns.names(), some, CategoryOrder.byRate(labels(some)))
        .with(columns.derived());
  }

  public Prepared prepared(Preparation preparation, int[] some, ThreadPool pool) {
    LabelledRows labelled =
        LabelledRows.of(preparation.apply(table.table(), some), labels(some))
            .with(table.groups().take(some));
    SmoteNc.Parameters smote = SmoteNc.Parameters.defaults(spec.seed()).withNeighbours(neighbours);
    Standardisation standardisation = Standardisation.of(labelled.features());
    return new Prepared(
        preparation,
        Monotone.of(labelled.features().names(), spec.monotone()),
        new BalancedRows(labelled, standardisation, smote, pool));
  }
}
