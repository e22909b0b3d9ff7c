package dev.tranche.training.read.cell;

import dev.tranche.training.table.CategoryPool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The categories that a column keeps: all, or if they are too many the most frequent ones and one
 * that stands for the rest.
 *
 * @param categories sorted, at most {@link CategoryPool#MOST}
 * @param place of each category found: where it, or the rest, is among those
 * @param rest the one that stands for others, if there are any
 */
public record FrequentCategories(List<String> categories, int[] place, Optional<String> rest) {
  /** In fewer rows nothing can be learnt of a category by itself. */
  public static final int FEWEST_ROWS = 10;

  /**
   * Chooses by frequency; of equally frequent categories the first found wins.
   *
   * @param found all categories
   * @param rows how many each occurs in
   */
  public static FrequentCategories of(List<String> found, int[] rows) {
    boolean all = found.size() <= CategoryPool.MOST;
    List<String> categories = new ArrayList<>(all ? found : frequent(found, rows));
    Optional<String> rest = all ? Optional.empty() : Optional.of(nameUnlike(found));
    rest.ifPresent(categories::add);
    Collections.sort(categories);
    int other = rest.map(categories::indexOf).orElse(-1);
    int[] place = new int[found.size()];
    for (int i = 0; i < place.length; i++) {
      int own = Collections.binarySearch(categories, found.get(i));
      place[i] = own >= 0 ? own : other;
    }
    return new FrequentCategories(categories, place, rest);
  }

  /** Whether there is a category besides the rest. */
  public boolean useful() {
    return rest.isEmpty() || categories.size() > 1;
  }

  private static List<String> frequent(List<String> found, int[] rows) {
    return IntStream.range(0, found.size())
        .filter(i -> rows[i] >= FEWEST_ROWS)
        .boxed()
        .sorted(Comparator.comparingInt(i -> -rows[i]))
        .limit(CategoryPool.MOST - 1)
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
