package dev.tranche.segmentation;

import dev.tranche.scoring.function.Executable;
import dev.tranche.scoring.function.OnnxRuntimeAhead;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the executable starts. */
@QuarkusMain
public final class SegmentationFunctionMain {
  private SegmentationFunctionMain() {}

  public static void main(String[] args) {
    Executable.prepare();
    OnnxRuntimeAhead.load();
    Quarkus.run(args);
  }
}
