package dev.tranche.spark.sample;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A sample and what became of the rows it is of.
 *
 * @param rows the sample, in an order that follows from the rows alone, with the column {@code
 *     weight} behind their own
 * @param defaults rows with a default
 * @param others rows without one
 * @param unlabelled rows whose target is null, none of which is in the sample
 */
public record SampledRows(
    Dataset<Row> rows, ClassShare defaults, ClassShare others, long unlabelled) {
  /**
   * How many rows of a class were taken.
   *
   * @param all how many there are
   * @param taken how many of them are in the sample
   */
  public record ClassShare(long all, long taken) {
    static ClassShare of(SampledClass sampled) {
      return new ClassShare(sampled.rows(), sampled.taken());
    }

    /** How many rows each of them stands for. */
    public double weight() {
      return (double) all / taken;
    }
  }
}
