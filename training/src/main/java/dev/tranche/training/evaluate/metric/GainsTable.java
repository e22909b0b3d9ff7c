package dev.tranche.training.evaluate.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows in ten parts of (nearly) equal size, the riskiest first, and what each part and those
 * before it catch. Rows with the same probability share a part.
 */
public record GainsTable(List<Decile> deciles) {
  public static final int PARTS = 10;

  public GainsTable {
    deciles = List.copyOf(deciles);
  }

  /**
   * One part that holds rows.
   *
   * @param defaults rows with the bad outcome
   * @param lowestProbability of its rows
   * @param capture share of all defaults that are in it or a riskier part; NaN without defaults
   * @param lift by how much the default rate of these parts exceeds that of all rows
   * @param kolmogorovSmirnov share of all defaults minus share of all others, down to here
   */
  public record Decile(
      int rows,
      int defaults,
      double lowestProbability,
      double capture,
      double lift,
      double kolmogorovSmirnov) {
    /** Share of its rows with the bad outcome. */
    public double defaultRate() {
      return (double) defaults / rows;
    }
  }

  /**
   * Sorts the rows into parts.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there is no row, a probability is NaN or the lengths differ
   */
  public static GainsTable of(float[] probability, byte[] label) {
    RankedScores ranked = RankedScores.of(probability, label);
    List<Decile> deciles = new ArrayList<>();
    int begun = 0;
    int defaultsBefore = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      int upTo = ranked.truePositives()[g] + ranked.falsePositives()[g];
      boolean last = g + 1 == ranked.groups();
      if (last || part(ranked, g + 1) != part(ranked, g)) {
        int defaults = ranked.truePositives()[g];
        double capture = (double) defaults / ranked.positives();
        deciles.add(
            new Decile(
                upTo - begun,
                defaults - defaultsBefore,
                ranked.scores()[g],
                capture,
                capture * ranked.rows() / upTo,
                capture - (double) ranked.falsePositives()[g] / ranked.negatives()));
        begun = upTo;
        defaultsBefore = defaults;
      }
    }
    return new GainsTable(deciles);
  }

  private static int part(RankedScores ranked, int g) {
    int before = g == 0 ? 0 : ranked.truePositives()[g - 1] + ranked.falsePositives()[g - 1];
    int upTo = ranked.truePositives()[g] + ranked.falsePositives()[g];
    return (int) (((long) before + upTo) * PARTS / (2L * ranked.rows()));
  }
}
