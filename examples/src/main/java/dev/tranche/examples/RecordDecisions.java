package dev.tranche.examples;

import dev.tranche.batch.FeatureRows;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordWriter;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides on the customers of a CSV file, and records each decision as the risk function does.
 *
 * <p>Arguments: the folder with the bundle {@code risk}, the CSV file, and the log to be written.
 */
public final class RecordDecisions {
  private RecordDecisions() {}

  public static void main(String[] args) throws IOException {
    Bundle bundle = Bundle.load(Path.of(args[0]).resolve("risk"), Task.RISK);
    List<Feature> features = bundle.manifest().features().inputs();
    List<Row> customers = FeatureRows.read(Path.of(args[1]), features).all();
    try (RiskScorer scorer = RiskScorer.open(bundle);
        OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
      List<Assessment> assessments = scorer.assess(customers, Explain.ADVERSE);

      // A record holds a hash of the customer's values; the values themselves only if asked for.
      InputHash hash = new InputHash(features);
      DecisionRecordWriter writer = new DecisionRecordWriter(features);
      RequestTrace request = RequestTrace.of("monthly-review", Instant.now(), 0);
      ScoredBy by = ScoredBy.of(scorer);
      JsonLog log = new JsonLog(out);
      for (int i = 0; i < customers.size(); i++) {
        String input = hash.of(customers.get(i));
        DecisionRecord decision =
            new DecisionRecord(
                request, i, by, input, RecordedAssessment.of(assessments.get(i)), Optional.empty());
        log.write(lines -> writer.add(decision, lines));
      }
      System.out.println("recorded: " + customers.size() + " decisions");
    }
  }
}
