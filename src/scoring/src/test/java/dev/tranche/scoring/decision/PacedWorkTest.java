package dev.tranche.scoring.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.decision.PacedWork.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By a clock that goes on only while work is done. */
class PacedWorkTest {
  private static final long MILLISECOND = 1_000_000;

  private final PacedWork work = new PacedWork("forest", Kind.EXPLAINING);
  private final List<Integer> blocks = new ArrayList<>();
  private long now = 5;

  /** The numbers of the customers, each of whom takes so long. */
  private List<Integer> on(int customers, long budget, long each) {
    return work.on(
        customers,
        TimeBudget.of(() -> now, budget),
        (from, to) -> {
          blocks.add(to - from);
          now += each * (to - from);
          return IntStream.range(from, to).boxed().toList();
        });
  }

  private int done() {
    return blocks.stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void isOneBlockWhereTimeIsNotLimited() {
    List<Integer> sizes =
        work.on(1_000, TimeBudget.unlimited(), (from, to) -> List.of(from, to, 7));
    assertEquals(List.of(0, 1_000, 7), sizes);
  }

  @Test
  void isDoneInTheOrderOfTheCustomers() {
    List<Integer> done = on(1_000, 10_000 * MILLISECOND, MILLISECOND);
    assertEquals(IntStream.range(0, 1_000).boxed().toList(), done);
  }

  @Test
  void takesNothingForNobody() {
    assertEquals(List.of(), on(0, 0, MILLISECOND));
    assertEquals(List.of(), blocks);
  }

  @Test
  void isAlwaysDoneForSoFewThatNothingCouldBeMeasured() {
    assertEquals(List.of(0), on(1, 0, MILLISECOND));
    assertEquals(List.of(1), blocks);
  }

  @Test
  void beginsSmallAndGrowsFourfoldUntilABlockTakesATwentiethOfTheTime() {
    on(1_000, 10_000 * MILLISECOND, 2 * MILLISECOND);
    assertEquals(List.of(4, 16, 64), blocks.subList(0, 3));
    assertEquals((10_000 - 168) / 20 / 2, blocks.get(3));
    assertEquals(1_000, done());
  }

  @Test
  void halfOfTheTimeIsOfWhatIsLeft() {
    TimeBudget time = TimeBudget.of(() -> now, 100 * MILLISECOND);
    now += 20 * MILLISECOND;
    assertEquals(40 * MILLISECOND, time.half().left());
    assertEquals(Long.MAX_VALUE, TimeBudget.unlimited().half().left());
  }

  @Test
  void scoringBeginsWithMore() {
    PacedWork scoring = new PacedWork("forest", Kind.SCORING);
    List<Integer> sizes = new ArrayList<>();
    scoring.on(
        300,
        TimeBudget.of(() -> now, 1),
        (from, to) -> {
          sizes.add(to - from);
          return IntStream.range(from, to).boxed().toList();
        });
    assertEquals(List.of(16, 64, 220), sizes);
  }

  @Test
  void isRefusedAsSoonAsItShowsThatItWouldNotEnd() {
    var refused =
        assertThrows(
            OutOfTimeException.class, () -> on(1_000, 9_000 * MILLISECOND, 83 * MILLISECOND));
    assertEquals(List.of(4), blocks);
    assertEquals("too_many_to_explain", refused.code());
    assertEquals(
        "reasons of forest for 1000 customers would take 83.0 s, and there are 9.0 s; at most 54"
            + " customers surely end in time now; send fewer at a time, or explain=none",
        refused.getMessage());
    assertEquals(0, refused.getStackTrace().length);
  }

  @Test
  void asManyAsItSaysEndInTime() {
    on(108, 9_000 * MILLISECOND, 83 * MILLISECOND);
    assertEquals(108, done());
    assertTrue(now <= 9_000 * MILLISECOND, Long.toString(now));
    assertThrows(OutOfTimeException.class, () -> on(109, 9_000 * MILLISECOND, 83 * MILLISECOND));
  }

  @Test
  void isNotRefusedBecauseTheFirstRunIsSlow() {
    long budget = 9_000 * MILLISECOND;
    work.on(
        1_000,
        TimeBudget.of(() -> now, budget),
        (from, to) -> {
          now += (from == 0 ? 12 : 6) * MILLISECOND * (to - from);
          return IntStream.range(from, to).boxed().toList();
        });
    assertTrue(now <= budget, Long.toString(now));
  }

  /** A share of a processor: the clock jumps whenever a slice of 20 ms is used up. */
  @ParameterizedTest
  @ValueSource(ints = {72, 289, 578, 1000})
  void neverEndsLateWhateverTheShareOfAProcessor(int perMille) {
    long slice = 20 * MILLISECOND * perMille / 1000;
    for (long each : new long[] {1_000, 20_000, MILLISECOND, 6 * MILLISECOND, 50 * MILLISECOND}) {
      for (int customers : new int[] {5, 30, 100, 300, 1_000, 20_000}) {
        long[] used = {0};
        long end = now + 9_000 * MILLISECOND;
        try {
          work.on(
              customers,
              TimeBudget.of(() -> now, end - now),
              (from, to) -> {
                used[0] += each * (to - from);
                now += each * (to - from) + used[0] / slice * (20 * MILLISECOND - slice);
                used[0] %= slice;
                return IntStream.range(from, to).boxed().toList();
              });
        } catch (OutOfTimeException e) {
          assertTrue((double) each * customers * 1000 / perMille > 8e9, e.getMessage());
        }
        assertTrue(now <= end, each + " ns, " + customers + " customers");
      }
    }
  }

  @Test
  void knowsTheLatestSpeedBest() {
    on(500, 10_000 * MILLISECOND, MILLISECOND);
    blocks.clear();
    assertThrows(OutOfTimeException.class, () -> on(1_000, 1_000 * MILLISECOND, 20 * MILLISECOND));
    assertTrue(done() <= 50, blocks.toString());
  }
}
