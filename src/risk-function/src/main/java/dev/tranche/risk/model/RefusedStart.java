package dev.tranche.risk.model;

import dev.tranche.scoring.function.Executable;
import io.quarkus.runtime.PreventFurtherStepsException;

/** Ends a start that must not succeed, with one line. */
final class RefusedStart {
  private RefusedStart() {}

  /** In an executable it does not return; elsewhere the exception is to be thrown. */
  static PreventFurtherStepsException of(String message) {
    Executable.refuseStart(message);
    return new PreventFurtherStepsException(message, 1);
  }
}
