package dev.tranche.scoring.reason;

import java.util.List;

/**
 * Features that say much the same, given as one reason: their contributions are summed.
 *
 * @param text what it is called when together they raise the risk
 * @param features their names
 */
public record ReasonGroup(ReasonText text, List<String> features) {
  public ReasonGroup {
    features = List.copyOf(features);
  }
}
