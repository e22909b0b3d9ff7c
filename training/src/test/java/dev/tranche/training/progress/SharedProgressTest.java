package dev.tranche.training.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class SharedProgressTest {
  private final List<Long> seen = new ArrayList<>();
  private long total;

  private final Progress bar =
      new Progress() {
        @Override
        public void step(String what) {}

        @Override
        public LongConsumer units(long units) {
          total = units;
          return seen::add;
        }
      };

  @Test
  void partsCountAlikeHoweverManyUnitsTheyHave() {
    SharedProgress shared = new SharedProgress(2, bar);
    LongConsumer trees = shared.part(0).units(200);
    LongConsumer rounds = shared.part(1).units(50);
    trees.accept(100);
    rounds.accept(25);
    trees.accept(200);
    rounds.accept(50);
    assertEquals(List.of(total / 4, total / 2, total * 3 / 4, total), seen);
  }

  @Test
  void aSecondStepOfAPartGoesOnWhereTheFirstEnded() {
    Progress only = new SharedProgress(1, bar).part(0);
    only.units(100).accept(60);
    LongConsumer again = only.units(10);
    again.accept(5);
    again.accept(10);
    assertEquals(List.of(total * 6 / 10, total * 8 / 10, total), seen);
  }
}
