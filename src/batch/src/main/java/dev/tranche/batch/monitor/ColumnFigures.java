package dev.tranche.batch.monitor;

import java.util.List;

/**
 * How the values of a feature are spread.
 *
 * @param missing share of the customers without a value
 * @param missingReference the same of the training rows
 * @param unseen share of the customers with a category that training never saw
 * @param outOfRange share of the customers with a number beyond all that training saw
 */
public record ColumnFigures(
    String feature,
    double missing,
    double missingReference,
    double unseen,
    double outOfRange,
    List<BinShare> bins) {
  public ColumnFigures {
    bins = List.copyOf(bins);
  }

  /**
   * A bin, category or segment.
   *
   * @param reference its share of the reference
   * @param share its share of the customers
   */
  public record BinShare(String bin, double reference, double share) {}
}
