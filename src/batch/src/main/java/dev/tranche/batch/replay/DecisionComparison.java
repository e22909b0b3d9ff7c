package dev.tranche.batch.replay;

import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recorded decision beside the one made again. */
record DecisionComparison(RecordedAssessment recorded, Assessment again) {
  /** What differs, in words; nothing if it is the same. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    float was = recorded.probabilityOfDefault();
    float is = again.score().probabilityOfDefault();
    if (Float.floatToIntBits(was) != Float.floatToIntBits(is)) {
      add("probability_of_default", was, is, differences);
    }
    add("score", points(recorded.creditScore()), points(again.score().creditScore()), differences);
    add("band", band(recorded.creditScore()), band(again.score().creditScore()), differences);
    add("decision", recorded.decision().word(), again.score().decision().word(), differences);
    add("held_by", recorded.heldBy(), RecordedAssessment.of(again).heldBy(), differences);
    recorded
        .reasonCodes()
        .ifPresent(
            codes ->
                add(
                    "reasons",
                    codes,
                    again.reasons().orElse(List.of()).stream().map(Reason::code).toList(),
                    differences));
    return differences;
  }

  private static void add(String what, Object was, Object is, List<String> differences) {
    if (!was.equals(is)) {
      differences.add(what + " was " + was + ", is " + is);
    }
  }

  private static String points(Optional<CreditScore> score) {
    return score.map(it -> Integer.toString(it.score())).orElse("none");
  }

  private static String band(Optional<CreditScore> score) {
    return score.map(CreditScore::band).orElse("none");
  }
}
