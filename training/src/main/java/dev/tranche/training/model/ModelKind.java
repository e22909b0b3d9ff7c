package dev.tranche.training.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of the model families there are, the simplest first. */
public enum ModelKind {
  LOGISTIC_REGRESSION,
  SCORECARD,
  RANDOM_FOREST,
  XGBOOST;

  /** The name in specs and bundles, such as {@code random_forest}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ModelKind::word).toList();
  }
}
