package dev.tranche.training.model.linear;

import dev.tranche.base.thread.ThreadPool;

/**
 * The inner product of every pair of rows of a design matrix without its intercept, as a packed
 * lower triangle (see {@link Cholesky}): of so many columns that they, not the rows, are what takes
 * memory and time.
 *
 * <p>Each product is summed in the order of the columns, so the number of threads changes nothing.
 */
final class RowProducts {
  /** Columns taken at a time, so that all rows of them stay near the processor. */
  private static final int CHUNK = 256;

  private final double[] triangle;
  private final int rows;

  private RowProducts(int rows) {
    this.triangle = new double[Cholesky.size(rows)];
    this.rows = rows;
  }

  /**
   * Multiplies the rows.
   *
   * @param numbers {@code double[rows][numeric columns]}
   * @param ones {@code int[rows][categorical features]}, where each has its 1
   */
  static RowProducts of(double[][] numbers, int[][] ones, ThreadPool pool) {
    RowProducts products = new RowProducts(numbers.length);
    int columns = numbers[0].length;
    for (int begin = 0; begin < columns; begin += CHUNK) {
      int from = begin;
      int to = Math.min(columns, begin + CHUNK);
      pool.run(products.rows, row -> products.add(numbers, row, from, to));
    }
    pool.run(products.rows, row -> products.add(ones, row));
    return products;
  }

  double[] triangle() {
    return triangle;
  }

  private void add(double[][] numbers, int row, int from, int to) {
    double[] own = numbers[row];
    int start = Cholesky.at(row, 0);
    int other = 0;
    // Four at a time: a product of its own would wait for each addition to end.
    for (; other + 3 <= row; other += 4) {
      double[] a = numbers[other];
      double[] b = numbers[other + 1];
      double[] c = numbers[other + 2];
      double[] d = numbers[other + 3];
      double sumA = 0;
      double sumB = 0;
      double sumC = 0;
      double sumD = 0;
      for (int i = from; i < to; i++) {
        double x = own[i];
        sumA += x * a[i];
        sumB += x * b[i];
        sumC += x * c[i];
        sumD += x * d[i];
      }
      triangle[start + other] += sumA;
      triangle[start + other + 1] += sumB;
      triangle[start + other + 2] += sumC;
      triangle[start + other + 3] += sumD;
    }
    for (; other <= row; other++) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += own[i] * numbers[other][i];
      }
      triangle[start + other] += sum;
    }
  }

  private void add(int[][] ones, int row) {
    int[] own = ones[row];
    for (int other = 0; other <= row; other++) {
      int same = 0;
      for (int i = 0; i < own.length; i++) {
        same += own[i] == ones[other][i] ? 1 : 0;
      }
      triangle[Cholesky.at(row, other)] += same;
    }
  }

  /** Adds one column more, or takes it out with a factor of −1. */
  void add(double factor, double[][] numbers, int column) {
    for (int row = 0; row < rows; row++) {
      double scaled = factor * numbers[row][column];
      int start = Cholesky.at(row, 0);
      for (int other = 0; other <= row; other++) {
        triangle[start + other] += scaled * numbers[other][column];
      }
    }
  }

  /** The product of the whole matrix with a vector. */
  double[] times(double[] vector) {
    double[] product = new double[rows];
    for (int row = 0; row < rows; row++) {
      int start = Cholesky.at(row, 0);
      double own = vector[row];
      double sum = 0;
      for (int other = 0; other < row; other++) {
        double entry = triangle[start + other];
        sum += entry * vector[other];
        product[other] += entry * own;
      }
      product[row] += sum + triangle[start + row] * own;
    }
    return product;
  }
}
