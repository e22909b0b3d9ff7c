package dev.tranche.training.data;

import dev.tranche.scoring.bundle.ReasonGroup;
import dev.tranche.scoring.bundle.Scorecard;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a spec says about decisions made with risk models, and the words for them.
 *
 * @param policyVersion names the policy in answers and records
 * @param reasons by column
 * @param reasonGroups columns reported as one reason, by name
 */
public record Decisions(
    Optional<CutOffs> cutOffs,
    Optional<String> policyVersion,
    Optional<Scorecard> scorecard,
    Map<String, OwnReasons> reasons,
    Map<String, ReasonGroup> reasonGroups) {
  public Decisions {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    reasonGroups = Collections.unmodifiableMap(new LinkedHashMap<>(reasonGroups));
  }

  /** All by default. */
  public static Decisions usual() {
    return new Decisions(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of());
  }
}
