package dev.tranche.batch.replay;

import dev.tranche.base.Quoted;
import dev.tranche.batch.replay.ReviewFinding.Flaw;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.LogLine;
import dev.tranche.scoring.rule.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the decisions that reviews are of, wherever in the log each of the two is. Of decisions it
 * keeps what they were, of which request.
 */
final class ReviewCheck {
  private record ReviewedCase(String request, int index) {}

  private record FoundReview(long line, LogLine.Reviewed review) {}

  private final boolean excerpt;
  private final Consumer<ReviewFinding> findings;
  private final Map<ReviewedCase, Decision> decisions = new HashMap<>();
  private final List<FoundReview> reviews = new ArrayList<>();

  /**
   * Starts.
   *
   * @param excerpt whether the log is cut out of a longer one, so that the decisions may be in the
   *     rest
   */
  ReviewCheck(boolean excerpt, Consumer<ReviewFinding> findings) {
    this.excerpt = excerpt;
    this.findings = findings;
  }

  /** A model that was asked for advice has referred nobody. */
  void add(DecisionRecord decision) {
    decisions.put(
        new ReviewedCase(decision.request().id(), decision.index()),
        decision.by().advisory() ? Decision.NOT_SCORABLE : decision.assessment().decision());
  }

  void add(long line, LogLine.Reviewed review) {
    reviews.add(new FoundReview(line, review));
  }

  /** To be called after the last line; reports the reviews that are of no such case. */
  ReviewSummary finish() {
    long linked = 0;
    long flawed = 0;
    for (FoundReview found : reviews) {
      ReviewedCase subject = new ReviewedCase(found.review.ofRequest(), found.review.ofIndex());
      Optional<Decision> decision = Optional.ofNullable(decisions.get(subject));
      if (decision.isPresent() && decision.get() == Decision.REFER) {
        linked++;
      } else if (decision.isPresent() || !excerpt) {
        flawed++;
        report(found, decision.isPresent() ? Flaw.NOT_REFERRED : Flaw.UNKNOWN_DECISION);
      }
    }
    return new ReviewSummary(reviews.size(), linked, flawed);
  }

  private void report(FoundReview found, Flaw flaw) {
    String subject =
        "customer " + found.review.ofIndex() + " of request " + Quoted.of(found.review.ofRequest());
    findings.accept(new ReviewFinding(found.line, found.review.requestId(), subject, flaw));
  }
}
