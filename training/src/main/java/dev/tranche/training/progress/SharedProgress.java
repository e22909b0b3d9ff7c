package dev.tranche.training.progress;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongConsumer;

/** One step's progress, made up of parts that go on at once and count alike. */
public final class SharedProgress {
  private static final int UNITS = 1000;

  private final AtomicLongArray done;
  private final LongConsumer all;

  public SharedProgress(int parts, Progress progress) {
    this.done = new AtomicLongArray(parts);
    this.all = progress.units((long) parts * UNITS);
  }

  /** For one of the parts; further steps of it begin where the last one ended. */
  public Progress part(int part) {
    return new Progress() {
      @Override
      public void step(String what) {}

      @Override
      public LongConsumer units(long total) {
        long before = done.get(part);
        return units -> {
          done.set(part, before + (UNITS - before) * units / Math.max(1, total));
          all.accept(sum());
        };
      }
    };
  }

  private long sum() {
    long sum = 0;
    for (int part = 0; part < done.length(); part++) {
      sum += done.get(part);
    }
    return sum;
  }
}
