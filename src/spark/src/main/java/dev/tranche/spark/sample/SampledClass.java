package dev.tranche.spark.sample;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of one class, and which of them are taken: those of the lowest keys.
 *
 * @param rows how many there are
 * @param taken how many are
 */
record SampledClass(long rows, long taken) {
  /** All rows with a lower key are taken, and so many of those with it. */
  record Border(long key, long atKey) {}

  /** In which bucket of keys the border is, and how many are taken before. */
  record BorderBucket(int bucket, long before) {}

  /** How many rows of the class each row taken stands for. */
  double weight() {
    return (double) rows / taken;
  }

  boolean whole() {
    return taken == rows;
  }

  /** By how many rows there are in each bucket of keys. */
  BorderBucket bucket(Map<Integer, Long> counts) {
    long before = 0;
    SortedMap<Integer, Long> ascending = new TreeMap<>(counts);
    for (Map.Entry<Integer, Long> bucket : ascending.entrySet()) {
      if (before + bucket.getValue() > taken) {
        return new BorderBucket(bucket.getKey(), before);
      }
      before += bucket.getValue();
    }
    throw new IllegalStateException("no border in a class that is taken as a whole");
  }

  /** By how many rows have each key of that bucket. */
  Border border(BorderBucket at, Map<Long, Long> counts) {
    long before = at.before();
    SortedMap<Long, Long> ascending = new TreeMap<>(counts);
    for (Map.Entry<Long, Long> key : ascending.entrySet()) {
      if (before + key.getValue() > taken) {
        return new Border(key.getKey(), taken - before);
      }
      before += key.getValue();
    }
    throw new IllegalStateException("the dataset changed while it was sampled");
  }
}
