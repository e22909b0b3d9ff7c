package dev.tranche.segmentation.model;

import dev.tranche.scoring.function.Executable;
import io.quarkus.runtime.PreventFurtherStepsException;

/** Refuses the start of the function with one line. */
public final class StartRefusal {
  private StartRefusal() {}

  /** To be thrown; in an executable the process has ended before. */
  public static PreventFurtherStepsException of(String message) {
    Executable.refuseStart(message);
    return new PreventFurtherStepsException(message, 1);
  }

  /** The same where ONNX Runtime's libraries are missing or not for this machine. */
  public static PreventFurtherStepsException ofLibraries(LinkageError cause) {
    return of("ONNX Runtime's libraries cannot be loaded: " + cause.getMessage());
  }
}
