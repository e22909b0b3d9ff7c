package dev.tranche.batch.monitor;

import dev.tranche.batch.monitor.statistic.AdverseImpact;
import dev.tranche.batch.monitor.statistic.ChanceLevel;
import dev.tranche.batch.monitor.tally.AttributeGroups;
import dev.tranche.batch.monitor.tally.ScoreTally;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Approval rates of the groups of protected attributes. */
record GroupFindings(List<ProtectedAttribute> attributes) {
  /** Of fewer, a rate says little, and could point at a person. */
  private static final int FEWEST = 20;

  /** Every group that has customers, attribute by attribute. */
  List<ScoreFigures.GroupApproval> groups(ScoreTally tally) {
    List<ScoreFigures.GroupApproval> groups = new ArrayList<>();
    for (int a = 0; a < attributes.size(); a++) {
      List<String> names = AttributeGroups.names(attributes.get(a));
      long[] customers = tally.inGroup(a);
      long[] approved = tally.approvedInGroup(a);
      int best = best(customers, approved);
      for (int g = 0; g < customers.length; g++) {
        if (customers[g] > 0) {
          groups.add(
              new ScoreFigures.GroupApproval(
                  attributes.get(a).name(),
                  names.get(g),
                  customers[g],
                  (double) approved[g] / customers[g],
                  customers[g] < FEWEST || best < 0
                      ? Optional.empty()
                      : Optional.of(impact(customers, approved, g, best).ratio())));
        }
      }
    }
    return groups;
  }

  /**
   * Of each attribute the group with the lowest ratio. It says nothing of change, and is to be
   * looked at, not to be acted on at once.
   */
  List<Finding> findings(ScoreTally tally) {
    List<Finding> findings = new ArrayList<>();
    for (int a = 0; a < attributes.size(); a++) {
      long[] customers = tally.inGroup(a);
      long[] approved = tally.approvedInGroup(a);
      int best = best(customers, approved);
      String attribute = attributes.get(a).name();
      List<String> names = AttributeGroups.names(attributes.get(a));
      double limit = ChanceLevel.of(customers.length).standardErrors();
      IntStream.range(0, customers.length)
          .filter(g -> best >= 0 && customers[g] >= FEWEST)
          .boxed()
          .min(
              (g, h) ->
                  Double.compare(ratio(customers, approved, g), ratio(customers, approved, h)))
          .ifPresent(
              worst ->
                  findings.add(
                      finding(
                          attribute + " " + names.get(worst),
                          impact(customers, approved, worst, best),
                          limit)));
    }
    return findings;
  }

  private static Finding finding(String of, AdverseImpact impact, double limit) {
    double change = 1 - impact.ratio();
    boolean clear = impact.standardErrors() > limit;
    double chance =
        impact.standardErrors() > 0 ? (1 - impact.ratio()) * limit / impact.standardErrors() : 0;
    return new Finding(
        Finding.Measure.ADVERSE_IMPACT_RATIO,
        of,
        impact.ratio(),
        change,
        chance,
        impact.ratio() < AdverseImpact.LIMIT && clear ? Verdict.WATCH : Verdict.STABLE);
  }

  private static AdverseImpact impact(long[] customers, long[] approved, int group, int best) {
    return AdverseImpact.of(approved[group], customers[group], approved[best], customers[best]);
  }

  private static double ratio(long[] customers, long[] approved, int group) {
    return (double) approved[group] / customers[group];
  }

  /** Below 0 if no group is large enough. */
  private static int best(long[] customers, long[] approved) {
    return IntStream.range(0, customers.length)
        .filter(g -> customers[g] >= FEWEST)
        .boxed()
        .max((g, h) -> Double.compare(ratio(customers, approved, g), ratio(customers, approved, h)))
        .orElse(-1);
  }
}
