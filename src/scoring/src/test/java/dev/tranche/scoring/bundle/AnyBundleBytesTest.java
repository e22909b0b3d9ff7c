package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes: what they say or a {@link BundleException}, and nothing else. */
class AnyBundleBytesTest {
  private static final Manifest MANIFEST =
      new Manifest(
          Task.SEGMENTS,
          new FeatureSet(List.of(new Feature.Numeric("income", 0, -1, 1, 0.5f))),
          new Manifest.Models(
              new ModelFile("tiny", new HashedFile("tiny.onnx", "00"), 0, Map.of("inertia", 2.5))),
          new Manifest.Meanings(List.of(SampleBundles.segment(0, "near")), List.of()),
          new Provenance("a.csv", "00", 1, 1, Map.of(), Map.of()));

  @Property(seed = "1")
  void refusesAnyBytes(@ForAll byte[] bytes) {
    assertEquals(Optional.empty(), readOrRefused(bytes, PolicyJson::read));
    assertEquals(Optional.empty(), readOrRefused(bytes, new ManifestReader()::read));
  }

  @Property(seed = "1")
  void readsOrRefusesAPolicyWithAnythingInIt(@ForAll String text, @ForAll int at) {
    String written = new String(PolicyJson.write(SampleBundles.POLICY), StandardCharsets.UTF_8);
    int cut = Math.floorMod(at, written.length());
    String spoilt = written.substring(0, cut) + text + written.substring(cut);
    byte[] bytes = spoilt.getBytes(StandardCharsets.UTF_8);
    // Digits after a cut-off's own, blanks and other versions still make a policy: its own text.
    readOrRefused(bytes, PolicyJson::read)
        .ifPresent(read -> assertEquals(read, PolicyJson.read(PolicyJson.write(read))));
  }

  @Property(seed = "1")
  void refusesAManifestWithAnyBitFlipped(
      @ForAll @IntRange(min = 0, max = 7) int bit, @ForAll int at) {
    byte[] sealed = new ManifestJson().seal(MANIFEST);
    byte[] flipped = sealed.clone();
    flipped[Math.floorMod(at, flipped.length)] ^= (byte) (1 << bit);
    assertEquals(Optional.empty(), readOrRefused(flipped, new ManifestReader()::read));
  }

  @Property(seed = "1")
  void refusesAManifestCutAnywhere(@ForAll int at) {
    byte[] sealed = new ManifestJson().seal(MANIFEST);
    byte[] cut = Arrays.copyOf(sealed, Math.floorMod(at, sealed.length));
    assertEquals(Optional.empty(), readOrRefused(cut, new ManifestReader()::read));
  }

  @Property(seed = "1")
  void readsBackAnyManifest(
      @ForAll String name, @ForAll float median, @ForAll long seed, @ForAll String champion) {
    Manifest manifest =
        new Manifest(
            Task.RISK,
            new FeatureSet(
                List.of(
                    new Feature.Numeric(
                        name,
                        0.1,
                        median,
                        median,
                        median,
                        new ValueRules(
                            new NumberStyle(',', Optional.of(' '), Map.of(champion, 1000.0), true),
                            List.of("-9", champion),
                            List.of(name),
                            true)),
                    new Feature.Categorical(name + "'", 1, List.of(name, "\u2028\""), champion))),
            new Manifest.Models(
                new ModelFile(champion, new HashedFile("m.onnx", name), 0.3f, Map.of(name, 0.1))),
            new Manifest.Meanings(List.of(), List.of()),
            new Provenance(name, "00", 1, seed, Map.of(name, champion), Map.of()));
    Manifest read = new ManifestReader().read(new ManifestJson().seal(manifest));
    assertEquals(manifest.withVersion(read.version()), read);
  }

  private static <T> Optional<T> readOrRefused(byte[] bytes, Function<byte[], T> reader) {
    try {
      return Optional.of(reader.apply(bytes));
    } catch (BundleException e) {
      return Optional.empty();
    }
  }
}
