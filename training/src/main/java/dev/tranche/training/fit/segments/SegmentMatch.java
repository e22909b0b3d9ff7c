package dev.tranche.training.fit.segments;

import java.util.Arrays;

/**
 * Which of the new segments is which of the previous ones.
 *
 * <p>A new centroid can stand for a previous one if it lies nearer to it than half the way to the
 * next previous one: by the triangle inequality it is then nearer to it than to any other. These
 * neighbourhoods do not overlap, so that giving each previous segment the nearest new one in its
 * own is the optimal assignment: no other keeps more segments, or keeps as many with less movement.
 *
 * @param number per new segment the number it gets: that of its previous self if it has one and the
 *     number still exists, else the lowest free one
 * @param previous per new segment the previous one it stands for, or -1
 */
record SegmentMatch(int[] number, int[] previous) {
  static SegmentMatch none(int segments) {
    int[] number = new int[segments];
    Arrays.setAll(number, s -> s);
    int[] previous = new int[segments];
    Arrays.fill(previous, -1);
    return new SegmentMatch(number, previous);
  }

  /** Compares {@code float[segments][features]} on one scale. */
  static SegmentMatch of(float[][] before, float[][] now) {
    int[] previous = none(now.length).previous;
    for (int b = 0; b < before.length; b++) {
      double reach = Double.POSITIVE_INFINITY;
      for (int other = 0; other < before.length; other++) {
        reach = other == b ? reach : Math.min(reach, distance(before[b], before[other]) / 2);
      }
      int nearest = -1;
      for (int n = 0; n < now.length; n++) {
        double distance = distance(before[b], now[n]);
        if (distance < reach) {
          reach = distance;
          nearest = n;
        }
      }
      if (nearest >= 0) {
        previous[nearest] = b;
      }
    }
    return new SegmentMatch(numbers(previous), previous);
  }

  private static int[] numbers(int[] previous) {
    int[] number = new int[previous.length];
    boolean[] used = new boolean[previous.length];
    for (int n = 0; n < number.length; n++) {
      boolean stays = previous[n] >= 0 && previous[n] < number.length;
      number[n] = stays ? previous[n] : -1;
      if (stays) {
        used[previous[n]] = true;
      }
    }
    int free = 0;
    for (int n = 0; n < number.length; n++) {
      if (number[n] < 0) {
        while (used[free]) {
          free++;
        }
        number[n] = free++;
      }
    }
    return number;
  }

  /** What belongs to the new segments, in the order of the numbers they get. */
  <T> T[] ordered(T[] perSegment) {
    T[] ordered = perSegment.clone();
    for (int n = 0; n < number.length; n++) {
      ordered[number[n]] = perSegment[n];
    }
    return ordered;
  }

  private static double distance(float[] a, float[] b) {
    double squares = 0;
    for (int f = 0; f < a.length; f++) {
      double step = (double) a[f] - b[f];
      squares += step * step;
    }
    return Math.sqrt(squares);
  }
}
