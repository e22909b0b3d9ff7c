package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.bundle.segment.AdviceArea;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentPortrait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  @TempDir Path models;
  private BundleFiles risk;

  @BeforeEach
  void writeBundles() throws IOException {
    SampleBundles.risk(models);
    SampleBundles.segments(models);
    risk = new BundleFiles(models.resolve("risk"), Task.RISK);
  }

  @Test
  void readsWhatWasWritten() {
    Bundle bundle = risk.load();
    assertEquals(TinyModels.RISK_FEATURES, bundle.manifest().features().inputs());
    assertEquals("tiny", bundle.manifest().models().champion());
    assertEquals(0.8125, bundle.manifest().model("tiny").metrics().get("roc_auc"));
    assertEquals(1e-7, bundle.manifest().model("tiny").metrics().get("ks"));
    assertEquals(0.4f, bundle.manifest().model("tiny").cutOff());
    assertEquals(-7, bundle.manifest().provenance().seed());
    assertEquals(Optional.of(SampleBundles.POLICY), bundle.policy());
    assertArrayEquals(TinyModels.risk(), bundle.graph("tiny"));
  }

  @Test
  void readsSegmentsWithoutAPolicy() {
    Bundle bundle = Bundle.load(models.resolve("segments"), Task.SEGMENTS);
    assertEquals(Optional.empty(), bundle.policy());
    assertEquals(SampleBundles.segment(1, "far"), bundle.manifest().meanings().segments().get(1));
  }

  @Test
  void readsAPortraitThatABundleMayHave() throws IOException {
    Map<AdviceArea, String> advice = new EnumMap<>(AdviceArea.class);
    for (AdviceArea area : AdviceArea.values()) {
      advice.put(area, "Ask for " + area.word() + ".");
    }
    List<Segment> told =
        List.of(
            SampleBundles.segment(0, "near")
                .with(new SegmentPortrait("100 customers, 50.0 % of all.", advice)),
            SampleBundles.segment(1, "far"));
    Bundle bundle = SampleBundles.segments(models, told);
    assertEquals(told, bundle.manifest().meanings().segments());
    assertEquals(
        told,
        Bundle.load(models.resolve("segments"), Task.SEGMENTS).manifest().meanings().segments());
    BundleFiles written = new BundleFiles(models.resolve("segments"), Task.SEGMENTS);
    written.reseal("\"service\" : \"Ask for service.\"", "\"help\" : 1");
    assertEquals(
        written.manifest() + ": segments[0].portrait.service is missing", written.refused());
  }

  @Test
  void givesTheSameContentTheSameVersionAndAnotherAnother() throws IOException {
    String version = risk.load().manifest().version();
    assertEquals(version, SampleBundles.risk(models).manifest().version());
    byte[] other = Arrays.copyOf(TinyModels.risk(), TinyModels.risk().length + 2);
    other[other.length - 2] = 8 << 3; // An empty field more, which ONNX passes over.
    assertTrue(!version.equals(SampleBundles.risk(models, other).manifest().version()));
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    BundleFiles none = new BundleFiles(models.resolve("none"), Task.RISK);
    assertEquals("no risk bundle at " + none.folder(), none.refused());
  }

  @Test
  void namesTheFileThatIsMissing() throws IOException {
    for (String file : new String[] {"tiny.onnx", "policy.json", "manifest.json"}) {
      Files.delete(risk.folder().resolve(file));
      assertEquals(risk.folder().resolve(file) + ": missing", risk.refused());
    }
  }

  @Test
  void namesTheFileThatIsAFolder() throws IOException {
    Files.delete(risk.policy());
    Files.createDirectory(risk.policy());
    assertEquals(risk.policy() + ": cannot be read", risk.refused());
  }

  @Test
  void namesTheModelFileThatWasAltered() throws IOException {
    byte[] altered = TinyModels.risk();
    altered[altered.length / 2] ^= 1;
    Path file = Files.write(risk.folder().resolve("tiny.onnx"), altered);
    assertEquals(
        file
            + ": altered or truncated: its SHA-256 is "
            + Sha256.of(altered)
            + ", the manifest says "
            + Sha256.of(TinyModels.risk()),
        risk.refused());
  }

  @Test
  void opensWithoutItsGraphsAndRefusesAnAlteredOneWhenItIsAskedFor() throws IOException {
    Path file = Files.write(risk.folder().resolve("tiny.onnx"), new byte[] {1});
    Bundle opened = Bundle.open(risk.folder(), Task.RISK, PolicySource.OF_BUNDLE);
    for (int i = 0; i < 2; i++) {
      var e = assertThrows(BundleException.class, () -> opened.graph("tiny"));
      assertTrue(e.getMessage().startsWith(file + ": altered or truncated"), e.getMessage());
    }
    Files.delete(risk.manifest());
    assertThrows(
        BundleException.class, () -> Bundle.open(risk.folder(), Task.RISK, PolicySource.OF_BUNDLE));
  }

  @Test
  void namesTheModelFileThatWasTruncated() throws IOException {
    byte[] whole = TinyModels.risk();
    for (int length : new int[] {0, 1, whole.length - 1}) {
      Path file = Files.write(risk.folder().resolve("tiny.onnx"), Arrays.copyOf(whole, length));
      assertTrue(risk.refused().startsWith(file + ": altered or truncated"), risk.refused());
    }
  }

  @Test
  void refusesAManifestThatWasAltered() throws IOException {
    risk.replace(risk.manifest(), "\"median\" : 40.0", "\"median\" : 41.0");
    assertTrue(
        risk.refused().startsWith(risk.manifest() + ": its content does not match its version"),
        risk.refused());
  }

  @Test
  void refusesABundleForTheOtherTask() {
    BundleFiles wrong = new BundleFiles(models.resolve("segments"), Task.RISK);
    assertEquals(
        wrong.manifest() + ": a bundle for segments, expected one for risk", wrong.refused());
  }

  @Test
  void hasNoModelThatItDoesNotName() {
    var e = assertThrows(BundleException.class, () -> risk.load().graph("forest"));
    assertEquals("the bundle has no model named 'forest'", e.getMessage());
  }
}
