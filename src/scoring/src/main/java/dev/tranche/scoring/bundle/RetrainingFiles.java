package dev.tranche.scoring.bundle;

import java.util.Optional;

/**
 * The files of a bundle that training needs to do the same again; functions do without.
 *
 * @param spec what was asked for, as a spec that training reads
 * @param fittedRows which rows the models were fitted to; segments are compared without
 */
public record RetrainingFiles(HashedFile spec, Optional<HashedFile> fittedRows) {
  /** Name of the spec's file. */
  public static final String SPEC = "spec.json";

  /** Name of the file of fitted rows. */
  public static final String FITTED_ROWS = "fitted_rows.bin";
}
