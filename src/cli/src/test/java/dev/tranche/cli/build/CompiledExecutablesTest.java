package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.project.DeployedFunction;
import dev.tranche.cli.project.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompiledExecutablesTest {
  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path root;

  @BeforeEach
  void compile() throws IOException {
    Files.createDirectories(root.resolve("target"));
    dated(new Home(root).built(), BUILT);
    for (DeployedFunction function : DeployedFunction.values()) {
      dated(new Home(root).deployed(function), BUILT.plusSeconds(60));
    }
    of("/graalvm/bin/native-image", "-DskipTests=false").remember();
  }

  @Test
  void areUsedAgainWhileTheSourcesAndTheWayOfCompilingStay() throws IOException {
    assertTrue(of("/graalvm/bin/native-image").areCurrent());
    assertTrue(of("/graalvm/bin/native-image", "-DskipUnitTests").areCurrent());
    assertFalse(of("/graalvm/bin/native-image", "-Darch=arm64").areCurrent());
    assertFalse(of("/mandrel/bin/native-image").areCurrent());
  }

  @Test
  void areNotOnceTheSourcesWereBuiltAgain() throws IOException {
    dated(new Home(root).built(), Instant.now().plusSeconds(60));
    assertFalse(of("/graalvm/bin/native-image").areCurrent());
    Files.delete(new Home(root).built());
    assertFalse(of("/graalvm/bin/native-image").areCurrent());
  }

  @Test
  void areNotIfSomebodyElseCompiledThemOrABuildFailed() throws IOException {
    Path risk = new Home(root).deployed(DeployedFunction.RISK_SCORE);
    dated(risk, BUILT.plusSeconds(90));
    assertFalse(of("/graalvm/bin/native-image").areCurrent());
    dated(risk, BUILT.plusSeconds(60));
    assertTrue(of("/graalvm/bin/native-image").areCurrent());
    of("/graalvm/bin/native-image").forget();
    assertFalse(of("/graalvm/bin/native-image").areCurrent());
  }

  private CompiledExecutables of(String compiler, String... arguments) {
    return new CompiledExecutables(
        new Home(root), Optional.of(Path.of(compiler)), List.of(arguments));
  }

  private static void dated(Path file, Instant time) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, "");
    }
    Files.setLastModifiedTime(file, FileTime.from(time));
  }
}
