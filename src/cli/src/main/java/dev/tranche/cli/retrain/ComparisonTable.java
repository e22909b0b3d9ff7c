package dev.tranche.cli.retrain;

import dev.tranche.training.compare.BundleComparison;
import dev.tranche.training.compare.Check;
import dev.tranche.training.compare.FlippedDecisions;
import dev.tranche.training.compare.Recommendation;
import dev.tranche.training.compare.RiskComparison;
import dev.tranche.training.compare.SegmentsComparison;
import dev.tranche.training.evaluate.metric.PairedBootstrap.Difference;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** A comparison on the terminal. */
record ComparisonTable(PrintWriter text) {
  private static final double PERCENT = 100;

  void print(BundleComparison comparison, Path out) {
    comparison.risk().ifPresent(this::figures);
    comparison.segments().ifPresent(this::segments);
    for (Check check : comparison.checks()) {
      line("  %-4s %-22s %s%n", check.passed() ? "yes" : "NO", check.rule(), check.says());
    }
    line(
        "Recommended: %s%n",
        comparison.recommendation() == Recommendation.PROMOTE
            ? "promote the later bundle"
            : "keep the earlier bundle");
    line("The later bundle, its report and %s are in %s.%n", ComparisonDocument.FILE, out);
    text.flush();
  }

  private void line(String format, Object... values) {
    text.printf(Locale.ROOT, format, values);
  }

  private void figures(RiskComparison risk) {
    line(
        "Risk bundle %s after %s, on %,d rows that neither was fitted to, %,d of them defaults%n",
        risk.after(), risk.before(), risk.rows().compared(), risk.rows().defaults());
    line("  %-22s %10s %10s %12s %24s%n", "", "earlier", "later", "difference", "95 %");
    figure("ROC-AUC", risk.quality().rocAuc());
    figure("Brier score", risk.quality().brier());
    risk.quality().cost().ifPresent(cost -> figure("cost per customer", cost));
    line(
        "  %-22s %10.4f %10.4f%n",
        "calibration error",
        risk.quality().calibrationError().before(),
        risk.quality().calibrationError().after());
    line("  decided otherwise: %.1f %%%n", PERCENT * risk.decisions().share());
    risk.decisions().moves().stream()
        .filter(move -> !move.before().equals(move.after()))
        .forEach(this::move);
    if (risk.reasons().customers() > 0) {
      line(
          "  reasons of %,d whom neither approves: the first is the same for %.1f %%, %.1f %% of"
              + " all are common%n",
          risk.reasons().customers(),
          PERCENT * risk.reasons().sameFirst(),
          PERCENT * risk.reasons().common());
    }
  }

  private void figure(String name, Difference found) {
    line(
        "  %-22s %10.4f %10.4f %+12.4f %+12.4f %+11.4f%n",
        name,
        found.before(),
        found.after(),
        found.difference(),
        found.interval().low(),
        found.interval().high());
  }

  private void segments(SegmentsComparison segments) {
    line(
        "Segments bundle %s after %s: %.1f %% of the customers stay, adjusted Rand index %.3f%n",
        segments.after(), segments.before(), PERCENT * segments.stayed(), segments.adjustedRand());
    segments.moves().stream()
        .filter(move -> !move.before().equals(move.after()))
        .forEach(this::move);
  }

  private void move(FlippedDecisions.Move move) {
    line("    %s → %s: %,d%n", move.before(), move.after(), move.customers());
  }
}
