package dev.tranche.training.progress;

import java.util.function.LongConsumer;

/** Told how far a long run is. */
public interface Progress {
  /** A new step begins; what it does, in a few words. */
  void step(String what);

  /** The step now running takes so many units; the consumer is told how many are done. */
  LongConsumer units(long total);

  /** Tells nobody. */
  static Progress none() {
    return new Progress() {
      @Override
      public void step(String what) {}

      @Override
      public LongConsumer units(long total) {
        return done -> {};
      }
    };
  }
}
