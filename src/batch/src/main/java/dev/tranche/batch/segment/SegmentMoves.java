package dev.tranche.batch.segment;

import dev.tranche.batch.stream.FileSummary;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many customers move from which segment of an earlier bundle to which of a later one.
 *
 * <p>A segment is the same in both where it has the same name: training gives a segment that it
 * finds again its name of before, whatever its number becomes, and no new segment the name of one
 * that the bundle before had.
 *
 * @param from names of the earlier bundle's segments, by number
 * @param to names of the later bundle's segments, by number
 * @param customers by number in {@code from}, then by number in {@code to}
 */
public record SegmentMoves(List<String> from, List<String> to, List<List<Long>> customers) {
  public SegmentMoves {
    from = List.copyOf(from);
    to = List.copyOf(to);
    customers = customers.stream().map(List::copyOf).toList();
  }

  /** What a file of customers gave by {@link SegmentComparison}. */
  public static SegmentMoves of(Manifest earlier, Manifest later, FileSummary summary) {
    List<String> from = names(earlier);
    List<String> to = names(later);
    List<List<Long>> customers = new ArrayList<>();
    for (int f = 0; f < from.size(); f++) {
      int row = f;
      customers.add(
          IntStream.range(0, to.size())
              .mapToObj(t -> summary.counts().getOrDefault(word(row, t), 0L))
              .toList());
    }
    return new SegmentMoves(from, to, customers);
  }

  private static List<String> names(Manifest manifest) {
    return manifest.meanings().segments().stream().map(Segment::name).toList();
  }

  /** What a customer is counted under. */
  static String word(int from, int to) {
    return from + " " + to;
  }

  /** Whether segments of these names are one. */
  static boolean same(String from, String to) {
    return from.equals(to);
  }

  /** All who were in that segment of the earlier bundle. */
  public long before(int segment) {
    return sum(customers.get(segment));
  }

  /** All who are in that segment of the later bundle. */
  public long after(int segment) {
    return customers.stream().mapToLong(row -> row.get(segment)).sum();
  }

  /** Those who were in that segment and still are. */
  public long stayed(int segment) {
    return IntStream.range(0, to.size())
        .filter(t -> same(from.get(segment), to.get(t)))
        .mapToLong(t -> customers.get(segment).get(t))
        .sum();
  }

  /** Those of all segments who stayed. */
  public long stayed() {
    return IntStream.range(0, from.size()).mapToLong(this::stayed).sum();
  }

  /** All. */
  public long all() {
    return customers.stream().mapToLong(SegmentMoves::sum).sum();
  }

  private static long sum(List<Long> row) {
    return row.stream().mapToLong(Long::longValue).sum();
  }
}
