package dev.tranche.training.spec;

import dev.tranche.training.model.Balance;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a spec says about fitting risk models.
 *
 * @param smoteNeighbours customers of the rarer class that SMOTE looks at around each
 * @param models the kinds to fit, with what is not usual about them; all if empty
 */
public record LearningSpec(
    Optional<Balance> balance, OptionalInt smoteNeighbours, Map<ModelKind, GivenSettings> models) {
  public LearningSpec {
    Map<ModelKind, GivenSettings> copy = new EnumMap<>(ModelKind.class);
    copy.putAll(models);
    models = Collections.unmodifiableMap(copy);
  }

  /** All kinds, nothing out of the usual. */
  public static LearningSpec usual() {
    return new LearningSpec(Optional.empty(), OptionalInt.empty(), Map.of());
  }

  /** The kinds to fit, the simplest first. */
  public List<ModelKind> kinds() {
    return Arrays.stream(ModelKind.values())
        .filter(kind -> models.isEmpty() || models.containsKey(kind))
        .toList();
  }

  /** What is given for a kind. */
  public GivenSettings settings(ModelKind kind) {
    return models.getOrDefault(kind, GivenSettings.none());
  }
}
