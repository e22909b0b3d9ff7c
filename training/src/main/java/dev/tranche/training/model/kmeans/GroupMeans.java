package dev.tranche.training.model.kmeans;

/** Means of groups of rows. */
public final class GroupMeans {
  private GroupMeans() {}

  /**
   * The mean of each group, summed in the order of the rows.
   *
   * @param columns {@code float[features][rows]}
   * @param labels per row its group, from 0
   * @return {@code double[groups][features]}, zeros for a group without rows
   */
  public static double[][] of(float[][] columns, int[] labels, int groups) {
    double[][] means = new double[groups][columns.length];
    int[] sizes = new int[groups];
    for (int row = 0; row < labels.length; row++) {
      sizes[labels[row]]++;
      for (int f = 0; f < columns.length; f++) {
        means[labels[row]][f] += columns[f][row];
      }
    }
    for (int g = 0; g < groups; g++) {
      for (int f = 0; f < columns.length; f++) {
        means[g][f] /= Math.max(1, sizes[g]);
      }
    }
    return means;
  }
}
