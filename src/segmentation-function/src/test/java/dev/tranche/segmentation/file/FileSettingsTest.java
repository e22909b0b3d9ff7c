package dev.tranche.segmentation.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.batch.stream.OutputCoding;
import dev.tranche.scoring.decision.Explain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Which keys are files to answer, and where results go. */
class FileSettingsTest {
  private static FileSettings of(Map<String, String> properties) {
    return FileSettings.of(property -> Optional.ofNullable(properties.get(property)), "out/");
  }

  private static ResultKeys results(FileSettings settings, String key) {
    return settings.prefixes().results(new CreatedObject("", "customers", key));
  }

  @Test
  void resultsStandBesideTheFilesWhereNothingIsSet() {
    FileSettings settings = of(Map.of());
    assertEquals(Explain.NONE, settings.explain());
    assertEquals(List.of(), settings.keep());
    assertEquals(Optional.empty(), settings.id());
    ResultKeys plain = results(settings, "in/2026/a.b.csv");
    assertEquals("customers", plain.bucket());
    assertEquals("out/2026/a.b.csv", plain.rows());
    assertEquals("out/2026/a.b.errors.csv", plain.errors());
    assertEquals("out/2026/a.b.summary.json", plain.summary());
    assertEquals(OutputCoding.PLAIN, plain.coding());
    ResultKeys packed = results(settings, "in/a.csv.gz");
    assertEquals("out/a.csv.gz", packed.rows());
    assertEquals("out/a.errors.csv", packed.errors());
    assertEquals(OutputCoding.GZIP, packed.coding());
  }

  @Test
  void areWhatIsSet() {
    FileSettings settings =
        of(
            Map.of(
                "tranche.files.in", "new/",
                "tranche.files.out", "done/today/",
                "tranche.files.bucket", "results",
                "tranche.files.id", "user id",
                "tranche.files.keep", "region,channel",
                "tranche.files.explain", "reasons"));
    assertEquals("done/today/a.csv", results(settings, "new/a.csv").rows());
    assertEquals("results", results(settings, "new/a.csv").bucket());
    assertEquals(Optional.of("user id"), settings.id());
    assertEquals(List.of("region", "channel"), settings.keep());
    assertEquals(Explain.REASONS, settings.explain());
  }

  @Test
  void areRefusedWhereResultsWouldBeFilesToAnswer() {
    for (String out : List.of("in/", "in/done/")) {
      InputException refused =
          assertThrows(InputException.class, () -> of(Map.of("tranche.files.out", out)));
      assertEquals(
          "TRANCHE_FILES_OUT: '"
              + out
              + "' and 'in/' begin alike, so that results would be files to answer",
          refused.getMessage());
    }
    assertThrows(InputException.class, () -> of(Map.of("tranche.files.in", "out/in/")));
  }

  @Test
  void areRefusedTogetherWhereTheyAreWrong() {
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                of(
                    Map.of(
                        "tranche.files.in", "in",
                        "tranche.files.keep", "a,a",
                        "tranche.files.bucket", "my bucket",
                        "tranche.files.explain", "much")));
    for (String name : List.of("IN", "KEEP", "BUCKET", "EXPLAIN")) {
      assertTrue(
          String.valueOf(refused.getMessage()).contains("TRANCHE_FILES_" + name + ": '"),
          refused.getMessage());
    }
  }

  /** However keys and prefixes look: no loop. */
  @Property(seed = "1")
  void noResultIsAFileToAnswer(
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String in,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 3) String out,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 6) String name) {
    FilePrefixes prefixes = new FilePrefixes(in + "/", out + "/", Optional.empty());
    CreatedObject file = new CreatedObject("", "b", in + "/" + name + ".csv");
    ResultKeys results = prefixes.results(file);
    for (String key : List.of(results.rows(), results.errors(), results.summary())) {
      assertTrue(prefixes.error().isPresent() || prefixes.ignored(key).isPresent(), key);
    }
  }
}
