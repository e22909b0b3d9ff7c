package dev.tranche.training.evaluate;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.table.CategoricalColumn;
import java.util.List;

/**
 * How far the category of one column tells that of another, for every pair: Cramér's V, from 0 to
 * 1, less what as many categories show by chance (Bergsma, <i>A bias-correction for Cramér's V and
 * Tschuprow's T</i>, 2013). A missing value is a category, too.
 *
 * @param names of the columns
 * @param matrix {@code double[columns][columns]}, symmetric; NaN where one of the columns has one
 *     category only
 */
public record CategoryAssociation(List<String> names, double[][] matrix) {
  public CategoryAssociation {
    names = List.copyOf(names);
  }

  /** Of columns of the same table. */
  public static CategoryAssociation of(List<CategoricalColumn> columns, ThreadPool pool) {
    double[][] matrix = new double[columns.size()][columns.size()];
    pool.run(
        matrix.length,
        a -> {
          for (int b = a; b < matrix.length; b++) {
            matrix[a][b] = between(columns.get(a), columns.get(b));
          }
        });
    for (int a = 0; a < matrix.length; a++) {
      for (int b = 0; b < a; b++) {
        matrix[a][b] = matrix[b][a];
      }
    }
    return new CategoryAssociation(columns.stream().map(CategoricalColumn::name).toList(), matrix);
  }

  private static double between(CategoricalColumn first, CategoricalColumn second) {
    int width = second.categories().size() + 1;
    long[] counts = new long[(first.categories().size() + 1) * width];
    for (int row = 0; row < first.rows(); row++) {
      counts[(first.code(row) + 1) * width + second.code(row) + 1]++;
    }
    return corrected(counts, width, first.rows());
  }

  private static double corrected(long[] counts, int width, int rows) {
    long[] down = new long[counts.length / width];
    long[] across = new long[width];
    for (int cell = 0; cell < counts.length; cell++) {
      down[cell / width] += counts[cell];
      across[cell % width] += counts[cell];
    }
    double sum = 0;
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        sum += (double) counts[cell] / down[cell / width] * counts[cell] / across[cell % width];
      }
    }
    double r = occurring(down);
    double k = occurring(across);
    double square = Math.max(0, sum - 1 - (r - 1) * (k - 1) / (rows - 1));
    double smaller =
        Math.min(r - (r - 1) * (r - 1) / (rows - 1), k - (k - 1) * (k - 1) / (rows - 1));
    return smaller > 1 ? Math.min(1, Math.sqrt(square / (smaller - 1))) : Double.NaN;
  }

  private static int occurring(long[] counts) {
    int categories = 0;
    for (long count : counts) {
      categories += count > 0 ? 1 : 0;
    }
    return categories;
  }
}
