package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.cli.generate.GeneratedColumn.Numeric;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourRowTest {
  private static final int SIZE = 1200;
  private static final int GROUPS = SyntheticSegment.values().length;

  private final int[] group = new int[SIZE];
  private final double[][] rows = standardised();

  @Test
  void separatesTheFourGroupsThoughTheyOverlap() {
    assertEquals(0.36, silhouette(), 0.06);
  }

  /** Finite cells, each column with mean 0 and deviation 1; an infinity becomes the mean. */
  private double[][] standardised() {
    List<GeneratedColumn<BehaviourRow>> columns = GeneratedFiles.USERS.columns();
    double[][] cells = new double[SIZE][columns.size()];
    Draws draws = new Draws(11);
    for (int i = 0; i < SIZE; i++) {
      SyntheticCustomer who = SyntheticCustomer.draw(i, draws);
      BehaviourRow row = BehaviourRow.draw(who, draws);
      group[i] = Arrays.asList(SyntheticSegment.values()).indexOf(who.segment());
      for (int c = 0; c < columns.size(); c++) {
        cells[i][c] = ((Numeric<BehaviourRow>) columns.get(c)).value().applyAsDouble(row);
      }
    }
    for (int c = 0; c < columns.size(); c++) {
      int column = c;
      double[] finite =
          Arrays.stream(cells).mapToDouble(row -> row[column]).filter(Double::isFinite).toArray();
      double mean = Arrays.stream(finite).average().orElseThrow();
      double variance =
          Arrays.stream(finite).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
      for (double[] row : cells) {
        row[c] = Double.isFinite(row[c]) ? (row[c] - mean) / Math.sqrt(variance) : 0;
      }
    }
    return cells;
  }

  /** Rousseeuw (1987), of the true groups. */
  private double silhouette() {
    int[] sizes = new int[GROUPS];
    for (int g : group) {
      sizes[g]++;
    }
    double total = 0;
    for (int i = 0; i < SIZE; i++) {
      double[] sums = new double[GROUPS];
      for (int j = 0; j < SIZE; j++) {
        sums[group[j]] += distance(rows[i], rows[j]);
      }
      double own = sums[group[i]] / (sizes[group[i]] - 1);
      double nearest = Double.POSITIVE_INFINITY;
      for (int g = 0; g < GROUPS; g++) {
        nearest = g == group[i] ? nearest : Math.min(nearest, sums[g] / sizes[g]);
      }
      total += (nearest - own) / Math.max(nearest, own);
    }
    return total / SIZE;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int c = 0; c < a.length; c++) {
      sum += (a[c] - b[c]) * (a[c] - b[c]);
    }
    return Math.sqrt(sum);
  }
}
