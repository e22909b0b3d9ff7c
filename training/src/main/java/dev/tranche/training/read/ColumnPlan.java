package dev.tranche.training.read;

import java.util.Arrays;

/**
 * How a column is read. What its first rows look like decides how an inferred one is tried; it
 * decides on time and memory, never on the outcome.
 *
 * @param asLevels whether cells are collected as levels
 * @param keyed whether cells collected as numbers may identify the rows
 */
record ColumnPlan(String name, Reading reading, boolean asLevels, boolean keyed) {
  private static final int FEW = 20;

  /** Before anything was seen of it. */
  static ColumnPlan of(String name, ReadOptions options) {
    Reading reading = Reading.of(name, options);
    boolean levels = reading == Reading.CATEGORICAL || reading == Reading.TARGET;
    return new ColumnPlan(name, reading, levels, reading == Reading.INFERRED);
  }

  /** After its first rows were seen. */
  ColumnPlan after(ColumnChunk sample) {
    if (reading != Reading.INFERRED || !(sample instanceof ColumnChunk.Numbers numbers)) {
      return this;
    }
    long[] keys = numbers.keys();
    boolean different = keys.length == 0 || Arrays.stream(keys).distinct().count() == keys.length;
    boolean texts = numbers.tally().texts() > 0;
    return new ColumnPlan(name, reading, texts, !texts && keys.length >= FEW && different);
  }

  /** With another try, now that it turned out to hold levels. */
  ColumnPlan withLevels() {
    return new ColumnPlan(name, reading, true, false);
  }

  /** Not to be read this time. */
  ColumnPlan ignored() {
    return new ColumnPlan(name, Reading.IGNORED, false, false);
  }

  ColumnReader collector() {
    if (reading == Reading.IGNORED) {
      return ColumnReader.ignoring();
    }
    if (reading == Reading.ID) {
      return new IdCollector();
    }
    return asLevels ? new LevelCollector() : new NumberCollector(keyed);
  }

  /** What all pieces of the column together are. */
  ColumnResult finish(ColumnChunks pieces) {
    if (reading == Reading.IGNORED) {
      return new ColumnResult.Ignored();
    }
    if (reading == Reading.ID) {
      return IdOutcome.of(name, pieces);
    }
    return asLevels
        ? new LevelOutcome(name, reading, pieces).get()
        : new NumberOutcome(name, reading, pieces).get();
  }
}
