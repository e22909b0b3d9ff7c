package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.training.evaluate.metric.CutOffRule.Given;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.Setting;
import dev.tranche.training.spec.yaml.SpecFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;

/** Known keys with whatever under them: a spec that can be worked with, or plain errors. */
class AnySpecTest {
  private static final int DEPTH = 3;

  private final Path file = temporary();

  private static Path temporary() {
    try {
      return Files.createTempFile("any-spec", ".yaml");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterTry
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private static List<String> words() {
    return Stream.of(
            SpecReader.RISK_KEYS.stream(),
            SpecReader.SEGMENTS_KEYS.stream(),
            DecisionKeys.CUT_OFFS.stream(),
            DecisionKeys.COSTS.stream(),
            ScorecardKeys.KEYS.stream(),
            ReasonKeys.WHEN.stream(),
            DerivationKind.words().stream(),
            ReasonKeys.GROUP.stream(),
            Stream.of(ModelKind.values()).map(ModelKind::word),
            Stream.of(ModelKind.values())
                .flatMap(kind -> FamilyCatalogue.of(kind).settings().stream())
                .map(Setting::word),
            Stream.of("none", "ward", "auto", "income", "debt", "A", "B", "numeric", "increasing"))
        .flatMap(words -> words)
        .distinct()
        .toList();
  }

  private static Arbitrary<String> scalar() {
    return Arbitraries.oneOf(
        Arbitraries.of(words()),
        Arbitraries.of(
            "0", "1", "2", "3", "-1", "0.5", "1e-300", "1e300", ".5", "600", "300", "850", "0x1F"),
        Arbitraries.of(
            "", "null", "NaN", ".inf", "true", "'a b'", "\"\\uD800\"", "\"a\\nb\"", "''"),
        Arbitraries.integers().map(String::valueOf));
  }

  private static Arbitrary<String> value(int depth) {
    if (depth == 0) {
      return scalar();
    }
    Arbitrary<String> below = value(depth - 1);
    return Arbitraries.frequencyOf(
        Tuple.of(2, scalar()),
        Tuple.of(1, below.list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]")),
        Tuple.of(4, mapping(Arbitraries.of(words()), below)));
  }

  private static Arbitrary<String> mapping(Arbitrary<String> keys, Arbitrary<String> values) {
    return Combinators.combine(keys, values)
        .as((key, value) -> key + ": " + value)
        .list()
        .ofMaxSize(4)
        .map(entries -> "{" + String.join(", ", entries) + "}");
  }

  private static Arbitrary<String> document(List<String> keys) {
    return Combinators.combine(Arbitraries.of(keys), value(DEPTH))
        .as((key, value) -> key + ": " + value)
        .list()
        .ofMaxSize(4)
        .map(lines -> String.join("\n", lines));
  }

  @Provide
  Arbitrary<String> riskKeys() {
    return document(SpecReader.RISK_KEYS);
  }

  @Provide
  Arbitrary<String> segmentKeys() {
    return document(SpecReader.SEGMENTS_KEYS.subList(1, SpecReader.SEGMENTS_KEYS.size()));
  }

  /** Nearly right ones, lest all be refused. */
  @Provide
  Arbitrary<String> nearlyRight() {
    Arbitrary<String> number = Arbitraries.of("0", "1", "2", "0.25", "0.5", "7", "600", "x", "1e9");
    List<Arbitrary<String>> lines = new ArrayList<>();
    for (ModelKind kind : ModelKind.values()) {
      Arbitrary<String> settings =
          mapping(
              Arbitraries.of(
                  FamilyCatalogue.of(kind).settings().stream().map(Setting::word).toList()),
              number);
      lines.add(settings.map(s -> "models: {" + kind.word() + ": " + s + "}"));
    }
    lines.add(mapping(Arbitraries.of(DecisionKeys.CUT_OFFS), number).map(m -> "cut_offs: " + m));
    lines.add(
        mapping(Arbitraries.of(DecisionKeys.COSTS), number)
            .map(m -> "cut_offs: {costs: " + m + "}"));
    lines.add(
        mapping(Arbitraries.of(ScorecardKeys.KEYS.subList(0, 5)), number)
            .map(m -> "scorecard: " + m));
    lines.add(
        mapping(Arbitraries.of("A", "B"), Arbitraries.of("600", "300", "400"))
            .map(m -> "scorecard: {bands: " + m + "}"));
    lines.add(
        mapping(
                Arbitraries.of(ReasonKeys.WHEN),
                Arbitraries.of("{code: R1}", "{sentence: a b}", "{}"))
            .map(m -> "reasons: {income: " + m + "}"));
    return Arbitraries.oneOf(lines);
  }

  private <S extends Spec> void assertSpecOrErrors(
      String text, Function<Path, S> reading, Consumer<S> sound) throws IOException {
    Files.writeString(file, text);
    try {
      sound.accept(reading.apply(file));
    } catch (InputException failure) {
      for (String line : failure.getMessage().lines().toList()) {
        assertTrue(line.startsWith(file + ": "), failure.getMessage());
        assertTrue(SpecFields.printable(line), failure.getMessage());
      }
      assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
    }
  }

  private static void assertSound(RiskSpec spec) {
    spec.learning()
        .models()
        .forEach(
            (kind, given) ->
                given
                    .values()
                    .forEach((setting, value) -> assertTrue(setting.range().holds(value))));
    spec.decisions()
        .cutOffs()
        .filter(Given.class::isInstance)
        .map(Given.class::cast)
        .ifPresent(
            fixed -> {
              assertTrue(fixed.referFrom() > 0 && fixed.referFrom() <= fixed.declineFrom());
              assertTrue(fixed.declineFrom() <= 1);
            });
    List<String> named = spec.columnsByKey().get("reason_groups");
    assertEquals(named.stream().distinct().toList(), named);
  }

  @Property(tries = 1000, seed = "1")
  void whateverIsUnderTheKeysOfARiskSpec(@ForAll("riskKeys") String text) throws IOException {
    assertSpecOrErrors(
        "file: a.csv\ntarget: y\n" + text, SpecReader::risk, AnySpecTest::assertSound);
  }

  @Property(tries = 1000, seed = "1")
  void almostRightValuesOfARiskSpec(@ForAll("nearlyRight") String text) throws IOException {
    assertSpecOrErrors(
        "file: a.csv\ntarget: y\n" + text, SpecReader::risk, AnySpecTest::assertSound);
  }

  @Property(tries = 500, seed = "1")
  void whateverIsUnderTheKeysOfASegmentsSpec(@ForAll("segmentKeys") String text)
      throws IOException {
    assertSpecOrErrors(
        "file: a.csv\n" + text,
        SpecReader::segments,
        spec ->
            assertTrue(
                spec.wanted().names().isEmpty()
                    || spec.wanted().names().size() == spec.wanted().k().orElseThrow(),
                text));
  }
}
