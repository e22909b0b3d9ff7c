package dev.tranche.training.read;

import dev.tranche.training.table.LevelPool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The levels that a column keeps: all, or if they are too many the most frequent ones and one that
 * stands for the rest.
 *
 * @param levels sorted, at most {@link LevelPool#MOST}
 * @param place of each level found: where it, or the rest, is among those
 * @param rest the one that stands for others, if there are any
 */
record FrequentLevels(List<String> levels, int[] place, Optional<String> rest) {
  /** In fewer rows nothing can be learnt of a level by itself. */
  static final int FEWEST_ROWS = 10;

  /**
   * Chooses by frequency; of equally frequent levels the first found wins.
   *
   * @param found all levels
   * @param rows how many each occurs in
   */
  static FrequentLevels of(List<String> found, int[] rows) {
    boolean all = found.size() <= LevelPool.MOST;
    List<String> levels = new ArrayList<>(all ? found : frequent(found, rows));
    Optional<String> rest = all ? Optional.empty() : Optional.of(nameUnlike(found));
    rest.ifPresent(levels::add);
    Collections.sort(levels);
    int other = rest.map(levels::indexOf).orElse(-1);
    int[] place = new int[found.size()];
    for (int i = 0; i < place.length; i++) {
      int own = Collections.binarySearch(levels, found.get(i));
      place[i] = own >= 0 ? own : other;
    }
    return new FrequentLevels(levels, place, rest);
  }

  /** Whether there is a level besides the rest. */
  boolean useful() {
    return rest.isEmpty() || levels.size() > 1;
  }

  private static List<String> frequent(List<String> found, int[] rows) {
    return IntStream.range(0, found.size())
        .filter(i -> rows[i] >= FEWEST_ROWS)
        .boxed()
        .sorted(Comparator.comparingInt(i -> -rows[i]))
        .limit(LevelPool.MOST - 1)
        .map(found::get)
        .toList();
  }

  private static String nameUnlike(List<String> found) {
    String name = "(other)";
    while (found.contains(name)) {
      name = "(" + name + ")";
    }
    return name;
  }
}
