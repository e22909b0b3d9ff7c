package dev.tranche.scoring.bundle;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a bundle came from; enough to make it again.
 *
 * @param dataFile name of the training file
 * @param dataSha256 its hash
 * @param rows data rows in it
 * @param seed of everything random
 * @param parameters of preparation and fitting, by name
 * @param versions of the programs that made it, by name
 */
public record Provenance(
    String dataFile,
    String dataSha256,
    int rows,
    long seed,
    Map<String, String> parameters,
    Map<String, String> versions) {
  public Provenance {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }
}
