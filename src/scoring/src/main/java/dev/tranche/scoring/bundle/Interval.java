package dev.tranche.scoring.bundle;

import dev.tranche.scoring.BundleException;

/**
 * Where a figure measured on a sample probably lies.
 *
 * @param low its lower end
 * @param high its upper end, not below the lower
 */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new BundleException("an interval must rise, but goes from " + low + " to " + high);
    }
  }
}
