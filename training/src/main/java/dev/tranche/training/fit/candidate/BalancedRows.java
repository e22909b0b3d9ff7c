package dev.tranche.training.fit.candidate;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.LearningRows;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.smote.SmoteNc;
import java.util.Optional;

/** Rows to train on, balanced in one way or another. Safe for several threads. */
public final class BalancedRows {
  private final LabelledRows rows;
  private final Standardisation standardisation;
  private final SmoteNc.Parameters smote;
  private final ThreadPool pool;
  private Optional<LabelledRows> oversampled = Optional.empty();

  /** Over-sampling is done when first asked for. */
  BalancedRows(
      LabelledRows rows,
      Standardisation standardisation,
      SmoteNc.Parameters smote,
      ThreadPool pool) {
    this.rows = rows;
    this.standardisation = standardisation;
    this.smote = smote;
    this.pool = pool;
  }

  /** Some of the rows, to be balanced by themselves. */
  private BalancedRows some(int[] index) {
    LabelledRows some = rows.take(index);
    return new BalancedRows(some, Standardisation.of(some.features()), smote, pool);
  }

  /** How many there are before balancing. */
  public int rows() {
    return rows.rows();
  }

  /** What a model is fitted to that wants them balanced in one definite way. */
  public LearningRows learning(Balance balance) {
    return new Balanced(this, balance);
  }

  /** The rows balanced in one definite way. */
  public LabelledRows by(Balance balance) {
    return switch (balance) {
      case NONE -> rows;
      case WEIGHTS -> weighted();
      case SMOTE -> oversampled();
      case AUTO -> throw new IllegalArgumentException("auto is not one way of balancing");
    };
  }

  /** Each class weighs half of all rows. */
  private LabelledRows weighted() {
    int positives = 0;
    for (byte label : rows.labels()) {
      positives += label;
    }
    float positive = (float) (rows.rows() / (2.0 * positives));
    float negative = (float) (rows.rows() / (2.0 * (rows.rows() - positives)));
    float[] weights = new float[rows.rows()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = rows.labels()[row] == 1 ? positive : negative;
    }
    return new LabelledRows(rows.features(), rows.labels(), weights, rows.groups());
  }

  private synchronized LabelledRows oversampled() {
    if (oversampled.isEmpty()) {
      SmoteNc.Balanced balanced =
          SmoteNc.balance(rows.features(), rows.labels(), standardisation.scale(), smote, pool);
      oversampled = Optional.of(LabelledRows.of(balanced.features(), balanced.labels()));
    }
    return oversampled.get();
  }

  private record Balanced(BalancedRows rows, Balance balance) implements LearningRows {
    @Override
    public LabelledRows unbalanced() {
      return rows.rows;
    }

    @Override
    public LabelledRows balanced() {
      return rows.by(balance);
    }

    @Override
    public boolean synthetic() {
      return balance == Balance.SMOTE;
    }

    @Override
    public Standardisation standardisation() {
      return rows.standardisation;
    }

    @Override
    public LearningRows some(int[] index) {
      return new Balanced(rows.some(index), balance);
    }
  }
}
