package dev.tranche.examples;

import dev.tranche.batch.FeatureRows;
import dev.tranche.batch.replay.ChainFinding;
import dev.tranche.batch.replay.Replay;
import dev.tranche.batch.replay.ReplayFinding;
import dev.tranche.batch.replay.ReplayListener;
import dev.tranche.batch.replay.ReplayOutcome;
import dev.tranche.batch.replay.ReplaySummary;
import dev.tranche.batch.replay.RetryFinding;
import dev.tranche.batch.replay.ReviewFinding;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskModelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes recorded decisions again, and compares them to the last bit.
 *
 * <p>Arguments: the folder with the bundle {@code risk} that decided, the CSV file with the
 * customers' values, and the log of the risk function or of {@link RecordDecisions}.
 */
public final class ReplayDecisions {
  private ReplayDecisions() {}

  public static void main(String[] args) throws IOException {
    Bundle bundle = Bundle.load(Path.of(args[0]).resolve("risk"), Task.RISK);
    FeatureRows customers =
        FeatureRows.read(Path.of(args[1]), bundle.manifest().features().inputs());
    try (RiskModelSet models = RiskModelSet.open(bundle)) {
      Replay replay = new Replay(models, Optional.of(customers));
      ReplaySummary summary = replay.run(Path.of(args[2]), false, new Printed());
      System.out.println(
          summary.counts().get(ReplayOutcome.REPRODUCED)
              + " of "
              + summary.records()
              + " reproduced");
    }
  }

  /** Gets whatever was not reproduced, does not fit, or was altered, removed or moved. */
  private static final class Printed implements ReplayListener {
    @Override
    public void decision(ReplayFinding finding) {
      System.out.println(
          "line " + finding.line() + ": " + finding.outcome().words() + ": " + finding.details());
    }

    @Override
    public void retry(RetryFinding finding) {
      System.out.println("line " + finding.line() + ": " + finding.detail());
    }

    @Override
    public void review(ReviewFinding finding) {
      System.out.println("line " + finding.line() + ": a review " + finding.detail());
    }

    @Override
    public void chain(ChainFinding finding) {
      System.out.println("line " + finding.line() + ": " + finding.detail());
    }
  }
}
