package dev.tranche.scoring.graph.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.file.OnnxModelFile;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is found out of many rows at once is compared with trees walked through, value by value. */
class SweptRowsTest {
  private static final int COLUMNS = 4;
  private static final int ROWS = 150;

  @Property(tries = 40, seed = "20261130")
  void itIsWhatTheBestOfTheValuesGives(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int depth,
      @ForAll @IntRange(max = COLUMNS - 1) int column,
      @ForAll @IntRange(max = 30) int count) {
    FlatTrees trees = trees(seed, depth);
    Random random = new Random(seed);
    float[] given = new float[count];
    for (int i = 0; i < count; i++) {
      float number = (float) random.nextGaussian(0, 1.5);
      // Many splits are at whole numbers.
      given[i] = random.nextBoolean() ? number : Math.round(number);
    }
    TriedValues values = TriedValues.of(trees, column, given).orElseThrow();
    List<float[]> rows = rows(random);
    double[] raises = SweptRows.raises(rows, Collections.nCopies(ROWS, List.of(values)));
    for (int row = 0; row < ROWS; row++) {
      double own = trees.exactSum(trees.cuts().ranks(rows, row));
      double highest = own;
      for (float value : given) {
        List<float[]> other = ChosenRows.of(rows, row);
        other.get(column)[0] = value;
        highest = Math.max(highest, trees.exactSum(trees.cuts().ranks(other, 0)));
      }
      assertEquals(highest - own, raises[row], 1e-9);
    }
  }

  @Test
  void fewRowsAndRowsOfSeveralOpenColumnsAreLeftToOthers() {
    FlatTrees trees = trees(5, 4);
    TriedValues first = TriedValues.of(trees, 0, -1, 0, 1).orElseThrow();
    TriedValues second = TriedValues.of(trees, 1, -1, 0, 1).orElseThrow();
    List<float[]> rows = rows(new Random(5));
    List<List<TriedValues>> open =
        IntStream.range(0, ROWS)
            .mapToObj(row -> row < 3 ? List.of(first) : List.of(first, second))
            .toList();
    double[] raises = SweptRows.raises(rows, open);
    assertTrue(IntStream.range(0, ROWS).allMatch(row -> Double.isNaN(raises[row])));
  }

  private static FlatTrees trees(long seed, int depth) {
    OnnxModelFile file = new OnnxModelFile(RandomTreeModel.ofPlainColumns(seed, depth));
    return new FlatTrees(file.maker("sum").orElseThrow(), COLUMNS);
  }

  private static List<float[]> rows(Random random) {
    return IntStream.range(0, COLUMNS).mapToObj(column -> values(random)).toList();
  }

  private static float[] values(Random random) {
    float[] values = new float[ROWS];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(4) == 0 ? Float.NaN : (float) random.nextGaussian(0, 1.5);
    }
    return values;
  }
}
