package dev.tranche.batch.replay;

import dev.tranche.batch.replay.RetryFinding.Difference;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.RecordedAssessment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Knows again by its idempotency key a decision that was asked for once more. Of each it keeps the
 * first.
 */
final class RetryCheck {
  /** A customer of a request and its repetitions. */
  private record RetriedCustomer(String idempotency, int index) {}

  private record FirstDecision(long line, DecisionRecord decision) {}

  private final Consumer<RetryFinding> findings;
  private final Map<RetriedCustomer, FirstDecision> firsts = new HashMap<>();
  private long retries;
  private long different;

  RetryCheck(Consumer<RetryFinding> findings) {
    this.findings = findings;
  }

  void add(long line, DecisionRecord decision) {
    Optional<String> key = decision.request().origin().idempotency();
    if (key.isPresent()) {
      FirstDecision now = new FirstDecision(line, decision);
      Optional.ofNullable(firsts.putIfAbsent(new RetriedCustomer(key.get(), decision.index()), now))
          .ifPresent(first -> compare(first, now));
    }
  }

  /** The same record twice is for the chain to name. */
  private void compare(FirstDecision first, FirstDecision now) {
    String requestId = now.decision.request().id();
    if (first.decision.request().id().equals(requestId)) {
      return;
    }
    retries++;
    difference(first.decision, now.decision)
        .ifPresent(
            difference -> {
              different++;
              findings.accept(new RetryFinding(now.line, requestId, first.line, difference));
            });
  }

  private static Optional<Difference> difference(DecisionRecord first, DecisionRecord now) {
    if (!first.inputHash().equals(now.inputHash())) {
      return Optional.of(Difference.OTHER_INPUT);
    }
    return same(first.assessment(), now.assessment())
        ? Optional.empty()
        : Optional.of(Difference.OTHER_ANSWER);
  }

  /** Who asks again may ask for more or fewer reasons. */
  private static boolean same(RecordedAssessment one, RecordedAssessment other) {
    return Float.compare(one.probabilityOfDefault(), other.probabilityOfDefault()) == 0
        && one.creditScore().equals(other.creditScore())
        && one.decision() == other.decision()
        && one.heldBy().equals(other.heldBy());
  }

  RetrySummary summary() {
    return new RetrySummary(retries, different);
  }
}
