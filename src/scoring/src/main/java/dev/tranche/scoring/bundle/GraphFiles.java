package dev.tranche.scoring.bundle;

/** Where a bundle's graphs are. Thread-safe. */
@FunctionalInterface
public interface GraphFiles {
  /**
   * Reads one.
   *
   * @param file its plain name
   * @param sha256 that its content must have, 64 hexadecimal digits
   * @throws dev.tranche.scoring.BundleException if it is missing or altered
   */
  byte[] read(String file, String sha256);
}
