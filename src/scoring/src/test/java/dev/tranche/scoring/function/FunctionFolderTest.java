package dev.tranche.scoring.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.graph.OnnxRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionFolderTest {
  @TempDir Path folder;

  @Test
  void loadsTheBundleThatCameWithTheFunction() throws IOException {
    String version = SampleBundles.risk(folder.resolve("models")).manifest().version();
    var bundle =
        new FunctionFolder(folder).open(Optional.empty(), Task.RISK, PolicySource.OF_BUNDLE);
    assertEquals(version, bundle.manifest().version());
  }

  @Test
  void isTheExecutablesWhereLambdaNamesNone() {
    assumeTrue(System.getenv("LAMBDA_TASK_ROOT") == null);
    assertEquals(OnnxRuntime.executableFolder().orElseThrow(), FunctionFolder.find().path());
  }

  @Test
  void loadsNoOtherThanTheBundleThatWasNamed() throws IOException {
    SampleBundles.risk(folder.resolve("models"));
    FunctionFolder function = new FunctionFolder(folder);
    Optional<Path> named = Optional.of(folder.resolve("named"));
    var e =
        assertThrows(
            BundleException.class, () -> function.open(named, Task.RISK, PolicySource.OF_BUNDLE));
    assertEquals("no risk bundle at " + folder.resolve("named/risk"), e.getMessage());
  }
}
