package dev.tranche.training.model;

/** Rows as they are, whatever is asked for. */
public record PlainRows(LabelledRows rows) implements LearningRows {
  @Override
  public LabelledRows unbalanced() {
    return rows;
  }

  @Override
  public LabelledRows balanced() {
    return rows;
  }

  @Override
  public boolean synthetic() {
    return false;
  }

  @Override
  public Standardisation standardisation() {
    return Standardisation.of(rows.features());
  }

  @Override
  public LearningRows some(int[] index) {
    return new PlainRows(rows.take(index));
  }
}
