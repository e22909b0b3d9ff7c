package dev.tranche.training.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Of whom the later bundle decides something else.
 *
 * @param customers of whom both decided
 * @param share of them of whom something else was
 * @param moves from one decision to another, how many
 */
public record FlippedDecisions(int customers, double share, List<Move> moves) {
  public FlippedDecisions {
    moves = List.copyOf(moves);
  }

  /** Customers of whom the earlier bundle decided one thing and the later one another. */
  public record Move(String before, String after, int customers) {}

  static FlippedDecisions of(List<String> before, List<String> after) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    int flipped = 0;
    for (int i = 0; i < before.size(); i++) {
      counts
          .computeIfAbsent(before.get(i), it -> new TreeMap<>())
          .merge(after.get(i), 1, Integer::sum);
      flipped += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    List<Move> moves = new ArrayList<>();
    counts.forEach(
        (from, others) -> others.forEach((to, count) -> moves.add(new Move(from, to, count))));
    return new FlippedDecisions(
        before.size(), before.isEmpty() ? 0 : (double) flipped / before.size(), moves);
  }
}
