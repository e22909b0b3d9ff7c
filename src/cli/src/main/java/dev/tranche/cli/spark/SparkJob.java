package dev.tranche.cli.spark;

import java.util.Locale;

/** The commands of {@code tranche-spark.jar}. */
enum SparkJob {
  SCORE,
  SEGMENT,
  MONITOR,
  SAMPLE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
