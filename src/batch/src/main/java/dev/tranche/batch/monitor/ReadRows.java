package dev.tranche.batch.monitor;

import dev.tranche.batch.stream.CountedFile;
import java.util.List;

/** What rows that cannot be read mean. */
final class ReadRows {
  private ReadRows() {}

  /** Nothing if all can be read; chance has no part in it. */
  static List<Finding> finding(CountedFile file, MonitorLimits limits) {
    if (file.badRows() == 0) {
      return List.of();
    }
    double share = (double) file.badRows() / file.rows();
    return List.of(
        new Finding(
            Finding.Measure.UNREADABLE_ROWS, "file", share, share, 0, limits.verdict(share, 0)));
  }
}
