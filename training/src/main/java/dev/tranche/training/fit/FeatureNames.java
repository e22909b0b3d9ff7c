package dev.tranche.training.fit;

import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.RiskSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of a file that may become features. */
final class FeatureNames {
  private FeatureNames() {}

  /**
   * All but the target, the id, the time, the weight and the protected ones; dates that days are
   * counted from stay.
   */
  static List<String> of(RiskSpec spec, CsvData data) {
    Set<String> kept = Set.copyOf(spec.protectedColumns());
    return data.table().names().stream()
        .filter(name -> !name.equals(spec.target()))
        .filter(name -> !spec.id().equals(Optional.of(name)))
        .filter(name -> !spec.weight().equals(Optional.of(name)))
        .filter(
            name -> !spec.time().equals(Optional.of(name)) || spec.columns().dates().contains(name))
        .filter(name -> !kept.contains(name))
        .toList();
  }
}
