package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.base.InputException;
import dev.tranche.cli.project.Home;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeBuildTest {
  private static final String CONTAINER = "-Dquarkus.native.container-build=true";

  @Test
  void saysWhatItNeedsBeforeAnythingIsDone() {
    assumeTrue(System.getenv("GRAALVM_HOME") == null, "GRAALVM_HOME is set");
    Home home = new Home(Path.of("nowhere"));
    NativeBuild build = new NativeBuild(home, Path.of("models"), List.of());
    assertEquals(
        "a native build needs GRAALVM_HOME to name a GraalVM or Mandrel for JDK 25, or, with a"
            + " container engine, './tranche package -Dquarkus.native.container-build=true'",
        assertThrows(InputException.class, build::requireBuilder).getMessage());
    new NativeBuild(home, Path.of("models"), List.of(CONTAINER)).requireBuilder();
  }
}
