package dev.tranche.training.report.charts;

import dev.tranche.scoring.bundle.ScoreBand;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.decision.ScoreScale;
import java.util.ArrayList;
import java.util.List;

/**
 * How customers are spread over the scorecard.
 *
 * @param bins of equal width, ascending, from the first to the last that holds a customer
 * @param bands from the best to the worst
 */
public record ScoreDistribution(List<Bin> bins, List<Band> bands) {
  private static final int MOST_BINS = 60;

  public ScoreDistribution {
    bins = List.copyOf(bins);
    bands = List.copyOf(bands);
  }

  /** Customers with that many points or more, up to the next bin. */
  public record Bin(int lowestPoints, int good, int bad) {}

  /** Customers of one band. */
  public record Band(String name, int lowestPoints, int good, int bad) {}

  /**
   * Counts.
   *
   * @param probability of default per row
   * @param label 0 or 1 per row
   */
  public static ScoreDistribution of(Scorecard scorecard, float[] probability, byte[] label) {
    ScoreScale scale = new ScoreScale(scorecard);
    int[] points = new int[label.length];
    int lowest = scorecard.highestPoints();
    int highest = scorecard.lowestPoints();
    for (int row = 0; row < points.length; row++) {
      points[row] = scale.of(probability[row]).score();
      lowest = Math.min(lowest, points[row]);
      highest = Math.max(highest, points[row]);
    }
    int width = 1;
    while ((highest - lowest) / width >= MOST_BINS) {
      width = width < 5 ? 5 : width + 5;
    }
    int start = Math.floorDiv(lowest, width) * width;
    int[][] counts = new int[Math.max(0, highest - start) / width + 1][2];
    int[][] inBand = new int[scorecard.bands().size()][2];
    for (int row = 0; row < points.length; row++) {
      counts[(points[row] - start) / width][label[row]]++;
      int band = 0;
      while (points[row] < scorecard.bands().get(band).lowestPoints()) {
        band++;
      }
      inBand[band][label[row]]++;
    }
    List<Bin> bins = new ArrayList<>();
    for (int b = 0; b < counts.length; b++) {
      bins.add(new Bin(start + b * width, counts[b][0], counts[b][1]));
    }
    List<Band> bands = new ArrayList<>();
    for (int b = 0; b < inBand.length; b++) {
      ScoreBand band = scorecard.bands().get(b);
      bands.add(new Band(band.name(), band.lowestPoints(), inBand[b][0], inBand[b][1]));
    }
    return new ScoreDistribution(bins, bands);
  }
}
