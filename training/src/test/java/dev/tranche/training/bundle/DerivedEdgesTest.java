package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivedEdgesTest {
  private static List<Float> around(DerivationKind kind, float split, float second) {
    Derivation derivation = new Derivation(kind, kind.example());
    return new DerivedEdges(derivation, new float[] {1, second}).around(split);
  }

  private static float value(DerivationKind kind, float first, float second) {
    return new Derivation(kind, kind.example()).value(new float[] {first, second});
  }

  @ParameterizedTest
  @EnumSource(
      value = DerivationKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "MISSING") // It splits values from missing ones, not values from each other.
  void standOnBothSidesOfTheSplit(DerivationKind kind) {
    for (float second : new float[] {3.7f, -3.7f, 1e-6f, 40_000}) {
      for (float split : new float[] {.35f, -2, 1e-10f, 12_345.6f}) {
        List<Float> edges = around(kind, split, second);
        boolean before = value(kind, edges.get(0), second) >= split;
        boolean after = value(kind, edges.get(1), second) >= split;
        assertTrue(before != after, kind + " " + split + " " + second + " " + edges);
      }
    }
  }

  @Test
  void areNeighbours() {
    List<Float> edges = around(DerivationKind.DIFFERENCE, 2, 3);
    assertEquals(List.of(Math.nextDown(5f), 5f, Math.nextUp(5f)), edges);
  }

  @Test
  void areAnyValuesWhereTheSplitCannotBeReached() {
    assertEquals(3, around(DerivationKind.RATIO, 2, 0).size());
    assertEquals(3, around(DerivationKind.RATIO, 2, Float.NaN).size());
    assertEquals(3, around(DerivationKind.MISSING, .5f, 0).size());
  }
}
