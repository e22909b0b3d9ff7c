package dev.tranche.scoring.rule;

import dev.tranche.scoring.feature.Feature;
import java.util.List;

/**
 * What becomes of an application without some value.
 *
 * @param rule of those that are not named below
 * @param within what share of the training values, the middle ones, the value that is not given may
 *     be, above 0 to 1; all categories count
 * @param tolerate features that may be missing, even if the bundle requires them
 * @param refuse features without which an application is not scored
 */
public record MissingRule(
    DoubtRule rule, double within, List<String> tolerate, List<String> refuse) {
  public MissingRule {
    tolerate = List.copyOf(tolerate);
    refuse = List.copyOf(refuse);
  }

  /** What holds for one feature. */
  public DoubtRule of(Feature feature) {
    if (tolerate.contains(feature.name())) {
      return DoubtRule.ACCEPT;
    }
    boolean refused = feature.required() || refuse.contains(feature.name());
    return refused ? DoubtRule.REFUSE : rule;
  }
}
