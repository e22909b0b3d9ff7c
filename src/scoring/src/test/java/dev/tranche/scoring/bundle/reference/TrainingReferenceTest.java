package dev.tranche.scoring.bundle.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Manifest.RetrainingFiles;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.reference.ReferenceLabels.Outcome;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingReferenceTest {
  private static final ReferenceLabels LABELS =
      new ReferenceLabels(List.of("Charged Off"), List.of("1"), List.of("Current"));
  private static final TrainingReference RISK =
      new TrainingReference(
          100,
          List.of(
              new ReferenceColumn(
                  "income", new ValueBins(List.of(1.5f, 20f)), List.of(5L, 6L, 80L)),
              new ReferenceColumn("region", new ValueBins(List.of()), List.of(70L, 30L))),
          Optional.of(
              new TrainingReference.ScoreReference(
                  new ReferenceScores(new ValueBins(List.of(.125f)), List.of(30L, 10L), 7),
                  LABELS,
                  Optional.of(new ErrorCosts(10, 1.5)),
                  List.of(
                      new ProtectedAttribute(
                          new Feature.Numeric("age", .25, 18, 90, 40),
                          new ValueBins(List.of(30f, 60f))),
                      new ProtectedAttribute(
                          new Feature.Categorical("sex", 0, List.of("F", "M"), "F"),
                          new ValueBins(List.of()))))));

  @TempDir private Path models;

  /** Puts a reference beside a bundle, as training does. */
  private Path with(byte[] text) throws IOException {
    Bundle bundle = SampleBundles.risk(models);
    Path folder = models.resolve(Task.RISK.folder());
    Files.write(folder.resolve(TrainingReference.FILE), text);
    Manifest manifest = bundle.manifest();
    Manifest told =
        new Manifest(
            manifest.task(),
            manifest.features(),
            new Manifest.Models(
                manifest.models().all(),
                manifest.models().champion(),
                Optional.of(new HashedFile(TrainingReference.FILE, Sha256.of(text))),
                Optional.of(
                    new RetrainingFiles(
                        new HashedFile(RetrainingFiles.SPEC, Sha256.of(text)),
                        Optional.of(
                            new HashedFile(RetrainingFiles.FITTED_ROWS, Sha256.of(text)))))),
            manifest.meanings(),
            manifest.provenance());
    Bundle written =
        new BundleWriter()
            .write(folder, told, bundle.policy(), Map.of("tiny", bundle.graph("tiny")));
    assertEquals(told.models(), written.manifest().models());
    return folder;
  }

  private TrainingReference read(byte[] text) throws IOException {
    return TrainingReference.of(Bundle.load(with(text).getParent().resolve("risk"), Task.RISK));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    assertEquals(RISK, read(ReferenceJson.write(RISK)));
    assertEquals(91, RISK.columns().get(0).known());
    assertEquals(40, RISK.score().orElseThrow().scores().rows());
    assertEquals("age", RISK.score().orElseThrow().protectedAttributes().get(0).name());
  }

  @Test
  void ofSegmentsThereAreNoScores() throws IOException {
    TrainingReference segments = new TrainingReference(100, RISK.columns(), Optional.empty());
    assertEquals(segments, read(ReferenceJson.write(segments)));
  }

  @Test
  void costsThatNobodyGaveAreNotThere() throws IOException {
    TrainingReference.ScoreReference score = RISK.score().orElseThrow();
    TrainingReference without =
        new TrainingReference(
            3,
            List.of(),
            Optional.of(
                new TrainingReference.ScoreReference(
                    score.scores(), score.labels(), Optional.empty(), List.of())));
    assertEquals(without, read(ReferenceJson.write(without)));
  }

  @Test
  void ofAHundredFeaturesItIsSmall() {
    List<Float> edges = IntStream.range(0, 9).mapToObj(i -> 12345.678f * (i + 1)).toList();
    List<Long> counts = IntStream.range(0, 10).mapToObj(i -> 100_000L + i).toList();
    List<ReferenceColumn> columns =
        IntStream.range(0, 100)
            .mapToObj(i -> new ReferenceColumn("a_longer_name_" + i, new ValueBins(edges), counts))
            .toList();
    int bytes = ReferenceJson.write(new TrainingReference(1, columns, RISK.score())).length;
    assertTrue(bytes <= 40_000, bytes + " bytes");
  }

  @Test
  void aBundleWithoutOneIsToBeTrainedAgain() throws IOException {
    Bundle bundle = SampleBundles.risk(models);
    BundleException refused =
        assertThrows(BundleException.class, () -> TrainingReference.of(bundle));
    assertEquals(
        "the risk bundle "
            + bundle.manifest().version()
            + " does not say what its training rows are like; train it again",
        refused.getMessage());
  }

  @Test
  void whoDoesNotAskForItNeedsNone() throws IOException {
    Path folder = with(ReferenceJson.write(RISK));
    Files.delete(folder.resolve(TrainingReference.FILE));
    Bundle bundle = Bundle.load(folder, Task.RISK);
    BundleException refused =
        assertThrows(BundleException.class, () -> TrainingReference.of(bundle));
    assertTrue(refused.getMessage().endsWith("reference.json: missing"), refused.getMessage());
  }

  @Test
  void anAlteredOneIsRefused() throws IOException {
    Path folder = with(ReferenceJson.write(RISK));
    Files.write(
        folder.resolve(TrainingReference.FILE),
        ReferenceJson.write(new TrainingReference(1, List.of(), Optional.empty())));
    Bundle bundle = Bundle.load(folder, Task.RISK);
    BundleException refused =
        assertThrows(BundleException.class, () -> TrainingReference.of(bundle));
    assertTrue(refused.getMessage().contains("altered"), refused.getMessage());
  }

  @Test
  void whatIsNoReferenceIsRefused() {
    for (String text :
        List.of("{", "[]", "{\"format\":2}", "{\"format\":1}", "{\"format\":1,\"rows\":2}")) {
      BundleException refused =
          assertThrows(
              BundleException.class,
              () -> ReferenceJson.read(text.getBytes(StandardCharsets.UTF_8)));
      assertTrue(refused.getMessage().startsWith("reference.json: "), refused.getMessage());
    }
  }

  @Test
  void labelsMeanWhatTheyMeantInTraining() {
    assertEquals(Optional.of(Outcome.DEFAULTED), LABELS.outcome("charged off"));
    assertEquals(Optional.of(Outcome.REPAID), LABELS.outcome("1"));
    assertEquals(Optional.of(Outcome.REPAID), LABELS.outcome("1.0"));
    assertEquals(Optional.of(Outcome.UNKNOWN), LABELS.outcome("Current"));
    assertEquals(Optional.of(Outcome.UNKNOWN), LABELS.outcome(""));
    assertEquals(Optional.empty(), LABELS.outcome("2"));
    assertEquals(List.of("Charged Off", "1", "Current"), LABELS.all());
  }
}
