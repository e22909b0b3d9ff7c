package dev.tranche.training.compare;

import dev.tranche.training.evaluate.clusters.AdjustedRand;
import java.util.ArrayList;
import java.util.List;

/**
 * Two segmentations of the same customers.
 *
 * @param before version of the earlier bundle
 * @param after version of the later one
 * @param adjustedRand how far they agree beyond chance; 1 if they are the same
 * @param stayed share of the customers in the segment of the same name
 * @param moves how many from which segment to which
 */
public record SegmentsComparison(
    String before,
    String after,
    double adjustedRand,
    double stayed,
    List<FlippedDecisions.Move> moves) {
  public SegmentsComparison {
    moves = List.copyOf(moves);
  }

  /**
   * Of customers who were counted.
   *
   * @param versions of the earlier and the later bundle
   * @param from names of the earlier segments
   * @param to names of the later ones
   * @param customers by number in {@code from}, then by number in {@code to}
   */
  public static SegmentsComparison of(
      List<String> versions, List<String> from, List<String> to, List<List<Long>> customers) {
    long[][] counts =
        customers.stream()
            .map(row -> row.stream().mapToLong(Long::longValue).toArray())
            .toArray(long[][]::new);
    long all = 0;
    long stayed = 0;
    List<FlippedDecisions.Move> moves = new ArrayList<>();
    for (int f = 0; f < counts.length; f++) {
      for (int t = 0; t < counts[f].length; t++) {
        all += counts[f][t];
        stayed += from.get(f).equals(to.get(t)) ? counts[f][t] : 0;
        if (counts[f][t] > 0) {
          int moved = Math.toIntExact(counts[f][t]);
          moves.add(new FlippedDecisions.Move(from.get(f), to.get(t), moved));
        }
      }
    }
    return new SegmentsComparison(
        versions.get(0),
        versions.get(1),
        AdjustedRand.index(counts),
        all == 0 ? 1 : (double) stayed / all,
        moves);
  }
}
