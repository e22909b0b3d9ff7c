package dev.tranche.scoring.graph.tree;

import java.util.ArrayList;
import java.util.List;

/** Some rows of columns, put together anew. */
public final class ChosenRows {
  private ChosenRows() {}

  /** By column and row, in the order in which they are chosen. */
  public static List<float[]> of(List<float[]> columns, int... rows) {
    List<float[]> chosen = new ArrayList<>(columns.size());
    for (float[] column : columns) {
      float[] its = new float[rows.length];
      for (int i = 0; i < its.length; i++) {
        its[i] = column[rows[i]];
      }
      chosen.add(its);
    }
    return chosen;
  }
}
