package dev.tranche.scoring.audit;

import dev.tranche.scoring.decision.Hold;
import java.util.Optional;

/**
 * A rule of the policy that kept an approval from standing.
 *
 * @param rule as answers spell it, such as {@code missing}
 * @param feature whose value it was; empty where it was none of one feature
 */
public record RecordedHold(String rule, Optional<String> feature) {
  static RecordedHold of(Hold hold) {
    return new RecordedHold(hold.rule(), hold.feature());
  }
}
