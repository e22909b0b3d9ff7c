package dev.tranche.training.model.scorecard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimalBinningTest {
  private static List<OutcomeCounts> groups(int count, SplittableRandom random) {
    List<OutcomeCounts> groups = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      groups.add(new OutcomeCounts(random.nextInt(60), random.nextInt(40)));
    }
    return groups;
  }

  private static OutcomeCounts sum(List<OutcomeCounts> groups) {
    return groups.stream().reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  /** The bins that a set of cuts makes; bit g says that there is one before group g + 1. */
  private static List<OutcomeCounts> bins(List<OutcomeCounts> groups, int cuts) {
    List<OutcomeCounts> bins = new ArrayList<>();
    int start = 0;
    for (int g = 1; g <= groups.size(); g++) {
      if (g == groups.size() || (cuts >> (g - 1) & 1) == 1) {
        bins.add(sum(groups.subList(start, g)));
        start = g;
      }
    }
    return bins;
  }

  private static boolean follows(List<OutcomeCounts> bins, RateTrend trend) {
    int turns = 0;
    int before = 0;
    int first = 0;
    for (int b = 1; b < bins.size(); b++) {
      int change = Double.compare(bins.get(b).defaultRate(), bins.get(b - 1).defaultRate());
      if (change != 0) {
        first = first == 0 ? change : first;
        turns += before != 0 && change != before ? 1 : 0;
        before = change;
      }
    }
    return switch (trend) {
      case RISING -> turns == 0 && first >= 0;
      case FALLING -> turns == 0 && first <= 0;
      case VALLEY -> turns == 0 || (turns == 1 && first < 0);
      case PEAK -> turns == 0 || (turns == 1 && first > 0);
      case ANY -> true;
    };
  }

  /** Every way of cutting is looked at. */
  private static double best(List<OutcomeCounts> groups, BinLimits limits, RateTrend trend) {
    double best = sum(groups).logLikelihood() - OptimalBinning.PRICE;
    for (int cuts = 1; cuts < 1 << (groups.size() - 1); cuts++) {
      List<OutcomeCounts> bins = bins(groups, cuts);
      if (bins.size() <= limits.most()
          && bins.stream().allMatch(limits::allow)
          && follows(bins, trend)) {
        double value =
            bins.stream().mapToDouble(b -> b.logLikelihood() - OptimalBinning.PRICE).sum();
        best = Math.max(best, value);
      }
    }
    return best;
  }

  @ParameterizedTest
  @EnumSource(RateTrend.class)
  void findsWhatTryingAllCutsFinds(RateTrend trend) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 150; i++) {
      List<OutcomeCounts> groups = groups(1 + random.nextInt(10), random);
      BinLimits limits =
          new BinLimits(1 + random.nextInt(6), random.nextInt(90), random.nextInt(12));
      BinPartition found = OptimalBinning.best(groups, limits, trend);
      assertEquals(best(groups, limits, trend), found.value(), 1e-9, trend + " of " + groups);
      int cuts = 0;
      for (int b = 1; b < found.bins(); b++) {
        cuts |= 1 << (found.starts()[b] - 1);
      }
      List<OutcomeCounts> bins = bins(groups, cuts);
      double value = bins.stream().mapToDouble(b -> b.logLikelihood() - OptimalBinning.PRICE).sum();
      assertEquals(found.value(), value, 1e-9);
      assertEquals(true, follows(bins, trend), trend + " of " + bins);
    }
  }

  @Test
  void equalRatesAreOneBin() {
    List<OutcomeCounts> same =
        List.of(new OutcomeCounts(90, 10), new OutcomeCounts(180, 20), new OutcomeCounts(45, 5));
    assertArrayEquals(
        new int[] {0}, OptimalBinning.best(same, new BinLimits(3, 1, 1), RateTrend.ANY).starts());
  }

  @Test
  void everyGroupKnowsItsBin() {
    assertArrayEquals(new int[] {0, 0, 1, 2, 2}, new BinPartition(new int[] {0, 2, 3}, 0).binOf(5));
  }
}
