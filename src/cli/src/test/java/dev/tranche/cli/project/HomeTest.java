package dev.tranche.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir private Path root;

  @Test
  void ofAReleaseHoldsTheFunctionsUnpacked() throws IOException {
    Path risk = Files.createDirectories(root.resolve("lib/functions/risk-function"));
    assertEquals(risk, new Home(root).unpacked(DeployedFunction.RISK_SCORE));
  }

  @Test
  void ofTheProjectHoldsThemAsTheBuildLeavesThem() {
    Home home = new Home(root);
    Path zip = root.resolve("src/segmentation-function/target/function.zip");
    String message =
        String.valueOf(
            assertThrows(InputException.class, () -> home.unpacked(DeployedFunction.SEGMENTATION))
                .getMessage());
    assertEquals(zip + ": not built; run 'mvn -DskipTests package' first", message);
    assertEquals(
        root.resolve("target/risk-function.zip"), home.deployed(DeployedFunction.RISK_SCORE));
  }

  @Test
  void namesTheSpecThatIsNotThere() throws IOException {
    Home home = new Home(root);
    Path spec = root.resolve("data/risk.yaml");
    var e = assertThrows(InputException.class, home::riskSpec);
    assertEquals(spec + ": no such file; give --spec or --data", e.getMessage());
    Files.createDirectories(spec.getParent());
    Files.createFile(spec);
    assertEquals(spec, home.riskSpec());
    assertThrows(InputException.class, home::segmentsSpec);
  }
}
