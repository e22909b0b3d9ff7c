package dev.tranche.risk;

import dev.tranche.scoring.function.Executable;
import dev.tranche.scoring.function.OnnxRuntimeAhead;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the executable starts. */
@QuarkusMain
public final class RiskFunctionMain {
  private RiskFunctionMain() {}

  public static void main(String[] args) {
    Executable.prepare();
    OnnxRuntimeAhead.load();
    Quarkus.run(args);
  }
}
