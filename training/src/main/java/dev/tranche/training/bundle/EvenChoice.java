package dev.tranche.training.bundle;

import java.util.stream.IntStream;

/** Some of many rows, evenly spaced. */
public final class EvenChoice {
  private EvenChoice() {}

  /** At most so many of the numbers below {@code count}, ascending, the last one among them. */
  public static int[] of(int count, int most) {
    int chosen = Math.min(count, most);
    return IntStream.rangeClosed(1, chosen)
        .map(i -> (int) ((long) i * count / chosen) - 1)
        .toArray();
  }
}
