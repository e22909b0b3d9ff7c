package dev.tranche.batch.monitor.tally;

import dev.tranche.batch.monitor.statistic.ProbabilityHistogram;
import dev.tranche.scoring.bundle.reference.ReferenceLabels.Outcome;
import dev.tranche.scoring.bundle.reference.ValueBins;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.rule.Decision;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scores of customers, by bin, decision, band and group. Not thread-safe. */
public final class ScoreTally {
  private final ValueBins bins;
  private final long[] counts;
  private final ProbabilityHistogram histogram = new ProbabilityHistogram();
  private final RateTally all = new RateTally();
  private final Map<Decision, RateTally> byDecision = new EnumMap<>(Decision.class);
  private final Map<String, RateTally> byBand = new TreeMap<>();
  private final long[][] inGroup;
  private final long[][] approvedInGroup;
  private long refused;

  /**
   * Of none yet.
   *
   * @param groups how many groups each protected attribute has
   */
  ScoreTally(ValueBins bins, List<Integer> groups) {
    this.bins = bins;
    this.counts = new long[bins.size()];
    this.inGroup = groups.stream().map(long[]::new).toArray(long[][]::new);
    this.approvedInGroup = groups.stream().map(long[]::new).toArray(long[][]::new);
  }

  void refuse() {
    refused++;
  }

  /**
   * One more customer.
   *
   * @param groups of each protected attribute the customer's group
   */
  void add(RiskScore score, Outcome outcome, int[] groups) {
    float probability = score.probabilityOfDefault();
    counts[bins.bin(probability)]++;
    histogram.add(probability);
    if (outcome != Outcome.UNKNOWN) {
      histogram.addOutcome(probability, outcome == Outcome.DEFAULTED);
    }
    all.add(probability, outcome);
    byDecision.computeIfAbsent(score.decision(), it -> new RateTally()).add(probability, outcome);
    score
        .creditScore()
        .ifPresent(
            credit ->
                byBand
                    .computeIfAbsent(credit.band(), it -> new RateTally())
                    .add(probability, outcome));
    for (int a = 0; a < groups.length; a++) {
      inGroup[a][groups[a]]++;
      approvedInGroup[a][groups[a]] += score.decision() == Decision.APPROVE ? 1 : 0;
    }
  }

  void add(ScoreTally other) {
    add(counts, other.counts);
    histogram.add(other.histogram);
    all.add(other.all);
    other.byDecision.forEach(
        (decision, rate) -> byDecision.computeIfAbsent(decision, it -> new RateTally()).add(rate));
    other.byBand.forEach(
        (band, rate) -> byBand.computeIfAbsent(band, it -> new RateTally()).add(rate));
    for (int a = 0; a < inGroup.length; a++) {
      add(inGroup[a], other.inGroup[a]);
      add(approvedInGroup[a], other.approvedInGroup[a]);
    }
    refused += other.refused;
  }

  void write(DataOutput out) throws IOException {
    write(counts, out);
    histogram.write(out);
    all.write(out);
    for (Decision decision : Decision.values()) {
      of(decision).write(out);
    }
    out.writeInt(byBand.size());
    for (Map.Entry<String, RateTally> band : byBand.entrySet()) {
      out.writeUTF(band.getKey());
      band.getValue().write(out);
    }
    for (int a = 0; a < inGroup.length; a++) {
      write(inGroup[a], out);
      write(approvedInGroup[a], out);
    }
    out.writeLong(refused);
  }

  void add(DataInput in) throws IOException {
    add(counts, in);
    histogram.add(in);
    all.add(in);
    for (Decision decision : Decision.values()) {
      byDecision.computeIfAbsent(decision, it -> new RateTally()).add(in);
    }
    for (int bands = in.readInt(); bands > 0; bands--) {
      byBand.computeIfAbsent(in.readUTF(), it -> new RateTally()).add(in);
    }
    for (int a = 0; a < inGroup.length; a++) {
      add(inGroup[a], in);
      add(approvedInGroup[a], in);
    }
    refused += in.readLong();
  }

  static void write(long[] counts, DataOutput out) throws IOException {
    for (long count : counts) {
      out.writeLong(count);
    }
  }

  static void add(long[] sums, DataInput in) throws IOException {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += in.readLong();
    }
  }

  static void add(long[] sums, long[] others) {
    Arrays.setAll(sums, i -> sums[i] + others[i]);
  }

  /** By the reference's bins. */
  public long[] counts() {
    return counts.clone();
  }

  /** By fine bins. */
  public ProbabilityHistogram histogram() {
    return histogram;
  }

  /** All that were scored. */
  public RateTally all() {
    return all;
  }

  /** Those of whom that was decided. */
  public RateTally of(Decision decision) {
    return byDecision.getOrDefault(decision, new RateTally());
  }

  /** Those in the band. */
  public RateTally of(String band) {
    return byBand.getOrDefault(band, new RateTally());
  }

  /** Customers by group of a protected attribute. */
  public long[] inGroup(int attribute) {
    return inGroup[attribute].clone();
  }

  /** Approved customers by group of a protected attribute. */
  public long[] approvedInGroup(int attribute) {
    return approvedInGroup[attribute].clone();
  }

  /** How many the policy refused to score. */
  public long refused() {
    return refused;
  }
}
