package dev.tranche.training.model.scorecard;

import java.util.Arrays;
import java.util.List;

/**
 * Puts neighbouring groups of rows together into the bins that tell most, of all possible ones, by
 * dynamic programming over the last bin (Fisher, <i>On grouping for maximum homogeneity</i>,
 * Journal of the American Statistical Association 53, 1958; with the trends of Navas-Palencia,
 * <i>Optimal binning: mathematical programming formulation</i>, arXiv 2001.08025).
 *
 * <p>What bins tell is the log-likelihood of the outcomes given their default rates; every bin
 * costs {@link #PRICE}, so that differences which chance would make as well are not cut at.
 */
final class OptimalBinning {
  /** In units of log-likelihood: a χ² of 3 at one degree of freedom, which chance makes in 8 %. */
  static final double PRICE = 1.5;

  private final List<OutcomeCounts> upTo;
  private final BinLimits limits;
  private final int groups;

  /** Of a bin from one group to before another: what it tells, less its price. */
  private final double[][] gain;

  private final double[][] rate;

  /** For each group the first end of a bin that begins with it and may be one; longer ones may. */
  private final int[] firstEnd;

  private OptimalBinning(List<OutcomeCounts> groups, BinLimits limits) {
    this.groups = groups.size();
    OutcomeCounts[] sums = new OutcomeCounts[groups.size() + 1];
    sums[0] = OutcomeCounts.NONE;
    for (int g = 0; g < groups.size(); g++) {
      sums[g + 1] = sums[g].plus(groups.get(g));
    }
    this.upTo = Arrays.asList(sums);
    this.limits = limits;
    this.gain = new double[groups.size()][groups.size() + 1];
    this.rate = new double[groups.size()][groups.size() + 1];
    this.firstEnd = new int[groups.size()];
    for (int start = 0; start < groups.size(); start++) {
      firstEnd[start] = groups.size() + 1;
      for (int end = groups.size(); end > start; end--) {
        OutcomeCounts bin = bin(start, end);
        gain[start][end] = bin.logLikelihood() - PRICE;
        rate[start][end] = bin.rows() == 0 ? 0 : bin.defaultRate();
        firstEnd[start] = limits.allow(bin) ? end : firstEnd[start];
      }
    }
  }

  /**
   * For bins of any trend.
   *
   * @param groups rows by outcome, neighbours side by side; at least one group
   */
  static OptimalBinning of(List<OutcomeCounts> groups, BinLimits limits) {
    return new OptimalBinning(groups, limits);
  }

  /**
   * The best bins of that trend; one bin where no more are allowed or worth their price.
   *
   * @param groups rows by outcome, neighbours side by side; at least one group
   */
  static BinPartition best(List<OutcomeCounts> groups, BinLimits limits, RateTrend trend) {
    return of(groups, limits).best(trend);
  }

  /** All groups in one bin. */
  static BinPartition whole(List<OutcomeCounts> groups) {
    OutcomeCounts all = groups.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
    return BinPartition.whole(all.logLikelihood() - PRICE);
  }

  private OutcomeCounts bin(int start, int end) {
    OutcomeCounts before = upTo.get(start);
    OutcomeCounts until = upTo.get(end);
    return new OutcomeCounts(until.goods() - before.goods(), until.bads() - before.bads());
  }

  /** The best bins of that trend; one bin where no more are allowed or worth their price. */
  BinPartition best(RateTrend trend) {
    Table table = new Table(trend);
    for (int end = 1; end <= groups; end++) {
      table.begin(end);
    }
    BinPartition best = BinPartition.whole(bin(0, groups).logLikelihood() - PRICE);
    for (int bins = 2; bins <= Math.min(limits.most(), groups); bins++) {
      table.extend(bins);
      BinPartition more = table.partition(bins);
      best = more.value() > best.value() ? more : best;
    }
    return best;
  }

  /** The best value of so many bins in a phase of which the last is [start, end). */
  private final class Table {
    private double[][][] value;
    private final int[][][][] before = new int[limits.most() + 1][][][];

    /** For each phase the one of the next bin: with a lower rate, the same, and a higher one. */
    private final int[][] phaseAfter = new int[RateTrend.PHASES][3];

    Table(RateTrend trend) {
      value = empty();
      for (int phase = 0; phase < RateTrend.PHASES; phase++) {
        for (int change = -1; change <= 1; change++) {
          phaseAfter[phase][1 + change] = trend.next(phase, change);
        }
      }
    }

    private double[][][] empty() {
      double[][][] none = new double[RateTrend.PHASES][groups][groups + 1];
      for (double[][] phase : none) {
        for (double[] row : phase) {
          Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
      }
      return none;
    }

    void begin(int end) {
      if (end >= firstEnd[0]) {
        value[0][0][end] = gain[0][end];
      }
    }

    /** From so many bins less one to so many. */
    void extend(int bins) {
      double[][][] next = empty();
      int[][][] from = new int[RateTrend.PHASES][groups][groups + 1];
      for (int phase = 0; phase < RateTrend.PHASES; phase++) {
        for (int first = 0; first < groups; first++) {
          for (int start = first + 1; start < groups; start++) {
            if (value[phase][first][start] > Double.NEGATIVE_INFINITY) {
              follow(phase, first, start, next, from);
            }
          }
        }
      }
      value = next;
      before[bins] = from;
    }

    private void follow(int phase, int first, int start, double[][][] next, int[][][] from) {
      // The quick compiler would look all of this up anew for every end.
      double last = rate[first][start];
      double sofar = value[phase][first][start];
      double[] gains = gain[start];
      double[] rates = rate[start];
      int[] after = phaseAfter[phase];
      int packed = first * RateTrend.PHASES + phase;
      for (int end = firstEnd[start]; end <= groups; end++) {
        double now = rates[end];
        int to = after[now < last ? 0 : now > last ? 2 : 1];
        if (to != RateTrend.FORBIDDEN) {
          double sum = sofar + gains[end];
          double[] best = next[to][start];
          if (sum > best[end]) {
            best[end] = sum;
            from[to][start][end] = packed;
          }
        }
      }
    }

    /** The best one of exactly so many bins, worth minus infinity where there is none. */
    BinPartition partition(int bins) {
      int phase = 0;
      int start = 0;
      for (int p = 0; p < RateTrend.PHASES; p++) {
        for (int s = 0; s < groups; s++) {
          if (value[p][s][groups] > value[phase][start][groups]) {
            phase = p;
            start = s;
          }
        }
      }
      double best = value[phase][start][groups];
      if (best == Double.NEGATIVE_INFINITY) {
        return BinPartition.whole(best);
      }
      int[] starts = new int[bins];
      int end = groups;
      for (int b = bins - 1; b > 0; b--) {
        starts[b] = start;
        int packed = before[b + 1][phase][start][end];
        end = start;
        start = packed / RateTrend.PHASES;
        phase = packed % RateTrend.PHASES;
      }
      return new BinPartition(starts, best);
    }
  }
}
