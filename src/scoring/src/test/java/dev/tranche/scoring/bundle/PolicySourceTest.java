package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySourceTest {
  private static final String CUT_OFFS =
      "{\"format\": 1, \"version\": \"%s\", \"refer_from\": 0.1, \"decline_from\": 0.2%s}";

  @TempDir Path models;

  @BeforeEach
  void writeBundle() throws IOException {
    SampleBundles.risk(models);
  }

  @Test
  void takesTheBundlesOwnUnlessAnotherIsNamed() {
    assertEquals(SampleBundles.POLICY, load(Optional.empty()).policy().orElseThrow());
  }

  @Test
  void takesAnotherFromAFile() throws IOException {
    Path file = models.resolve("other.json");
    Files.writeString(file, CUT_OFFS.formatted("file", ""));
    assertEquals(new Policy("file", 0.1f, 0.2f), load(file.toString()));
  }

  @Test
  void takesAnotherFromItsJson() {
    assertEquals(new Policy("text", 0.1f, 0.2f), load(" " + CUT_OFFS.formatted("text", "")));
  }

  @Test
  void needsNoPolicyInTheBundleWhereAnotherIsNamed() throws IOException {
    Files.delete(models.resolve("risk/policy.json"));
    assertEquals("text", load(CUT_OFFS.formatted("text", "")).version());
    var e = assertThrows(BundleException.class, () -> load(Optional.empty()));
    assertTrue(e.getMessage().endsWith("policy.json: missing"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", \"challenger\": \"other\" | the bundle has no model named 'other'",
        ", \"challenger\": \"tiny\" | challenger 'tiny' is the champion itself",
        ", \"challenger\": 7 | challenger must be a text",
        ", \"bands\": [{\"name\": \"A\", \"lowest_points\": 400}] | scorecard: the last band must"
            + " begin at lowest_points 300, not at 400",
        ", \"bands\": [{\"name\": \"A\", \"lowest_points\": 300},"
            + " {\"name\": \"B\", \"lowest_points\": 300}] | scorecard: bands[1].lowest_points 300"
            + " must be below 300",
      })
  void refusesWhatDoesNotGoWithTheBundle(String more, String message) {
    var e = assertThrows(BundleException.class, () -> load(CUT_OFFS.formatted("v", more)));
    assertEquals("the policy in TRANCHE_POLICY: " + message, e.getMessage());
  }

  @Test
  void saysWhatFileIsMissing() {
    var e = assertThrows(BundleException.class, () -> load(models.resolve("no.json").toString()));
    assertEquals("TRANCHE_POLICY: " + models.resolve("no.json") + ": missing", e.getMessage());
  }

  @Test
  void refusesWhatIsNoFileAndNoJson() {
    var e = assertThrows(BundleException.class, () -> load("a\0b"));
    assertEquals("TRANCHE_POLICY is neither a file nor a JSON object", e.getMessage());
  }

  private Policy load(String named) {
    return load(Optional.of(named)).policy().orElseThrow();
  }

  private Bundle load(Optional<String> named) {
    return Bundle.load(models.resolve("risk"), Task.RISK, new PolicySource(named));
  }
}
