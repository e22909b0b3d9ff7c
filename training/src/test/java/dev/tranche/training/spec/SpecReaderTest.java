package dev.tranche.training.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.csv.CsvForm;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.read.ReadOptions;
import dev.tranche.training.read.TableReader;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.LabelRoles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecReaderTest {
  @TempDir private Path folder;

  private Path spec(String text) throws IOException {
    return Files.writeString(folder.resolve("spec.yaml"), text);
  }

  private void assertErrors(Function<Path, Spec> reading, String text, String... expected)
      throws IOException {
    Path spec = spec(text);
    InputException failure = assertThrows(InputException.class, () -> reading.apply(spec));
    assertEquals(
        Arrays.stream(expected).map(e -> spec + ": " + e).collect(Collectors.joining("\n")),
        failure.getMessage());
  }

  private void assertRiskErrors(String more, String... expected) throws IOException {
    assertErrors(SpecReader::risk, "file: a.csv\ntarget: y\n" + more, expected);
  }

  private void assertSegmentsErrors(String more, String... expected) throws IOException {
    assertErrors(SpecReader::segments, "file: a.csv\n" + more, expected);
  }

  @Test
  void readsARiskSpec() throws IOException {
    RiskSpec risk =
        SpecReader.risk(
            spec(
                """
                # what to learn
                file: loans/a.csv
                id: user_id
                target: default
                positive: 1
                drop: [zip, '#VALUE!']
                kinds: {grade: categorical, dti: numeric}
                monotone:
                  dti: increasing
                  income: decreasing
                actionable: {dti: decreasing}
                protected:
                  - age
                  - 2024
                seed: 7
                """));
    assertEquals(folder.resolve("loans/a.csv"), risk.file());
    assertEquals(Optional.of("user_id"), risk.id());
    assertEquals("default", risk.target());
    assertEquals(LabelRoles.positive("1"), risk.labels());
    assertEquals(List.of("zip", "#VALUE!"), risk.drop());
    assertEquals(
        Map.of("grade", FeatureKind.CATEGORICAL, "dti", FeatureKind.NUMERIC), risk.kinds());
    assertEquals(
        Map.of("dti", Direction.INCREASING, "income", Direction.DECREASING), risk.monotone());
    assertEquals(List.of("dti", "income"), List.copyOf(risk.monotone().keySet()));
    assertEquals(Map.of("dti", Direction.DECREASING), risk.actionable());
    assertEquals(List.of("age", "2024"), risk.protectedColumns());
    assertEquals(7, risk.seed());
    assertEquals(
        new ReadOptions(
            Optional.of("user_id"), Optional.of("default"), Set.of("zip", "#VALUE!"), risk.kinds()),
        risk.readOptions());
  }

  @Test
  void readsASegmentsSpec() throws IOException {
    SegmentsSpec segments =
        SpecReader.segments(spec("file: /data/users.csv\nk: 3\nnames: [savers, new, busy]\n"));
    assertEquals(Path.of("/data/users.csv"), segments.file());
    assertEquals(OptionalInt.of(3), segments.wanted().k());
    assertEquals(List.of("savers", "new", "busy"), segments.wanted().names());
    assertEquals(42, segments.seed());
    assertEquals(
        OptionalInt.empty(), SpecReader.segments(spec("file: a.csv\nk: auto")).wanted().k());
  }

  @Test
  void fillsInWhatIsNotSaid() throws IOException {
    assertEquals(
        RiskSpec.of(folder.resolve("a.csv"), "y"), SpecReader.risk(spec("file: a.csv\ntarget: y")));
    assertEquals(
        SegmentsSpec.of(folder.resolve("a.csv")),
        SpecReader.segments(spec("file: a.csv\ndrop:\n")));
  }

  @Test
  void listsAllErrorsAtOnce() throws IOException {
    assertErrors(
        SpecReader::risk,
        "fille: a.csv\nseed: soon\nid: [a, b]\nkinds:\n  x: nummeric\nmonotone: up\ndrop: zip\n",
        "the key 'file' is missing",
        "the key 'target' is missing",
        "line 1: unknown key 'fille'; did you mean 'file'? (keys: "
            + String.join(", ", SpecReader.RISK_KEYS)
            + ")",
        "line 2: 'seed' is 'soon'; a whole number is expected",
        "line 3: 'id' is not a single value",
        "line 5: column 'x' of 'kinds' is 'nummeric'; numeric or categorical expected",
        "line 6: 'monotone' is not a mapping; lines with 'column: increasing or decreasing' are"
            + " expected",
        "line 7: 'drop' is not a list; [a, b] or lines with '- a' are expected");
  }

  @Test
  void refusesKeysThatComeTwice() throws IOException {
    assertRiskErrors(
        "missing: {a: [NA]}\nnot_missing: {a: [na]}\n",
        "line 1: 'NA' of 'a' is under 'missing' and under 'not_missing'; it is one of them");
    assertRiskErrors("target: z\n", "line 3: the key 'target' comes twice");
    assertRiskErrors(
        "kinds:\n  a: numeric\n  a: categorical\n", "line 5: column 'a' of 'kinds' comes twice");
  }

  @Test
  void refusesEmptyValues() throws IOException {
    assertRiskErrors("id:\n", "line 3: 'id' is empty (a text that begins with # needs quotes)");
    assertRiskErrors(
        "drop:\n  - #VALUE!\n",
        "line 4: an item of 'drop' is empty (a text that begins with # needs quotes)");
  }

  @Test
  void refusesColumnsInRolesThatExcludeEachOther() throws IOException {
    assertRiskErrors(
        """
        drop: [a, b, a]
        id: b
        kinds: {c: categorical}
        monotone: {c: increasing, y: increasing}
        protected: [a]
        """,
        "column 'b' is under both 'id' and 'drop'",
        "column 'y' is under both 'target' and 'monotone'",
        "column 'a' is twice under 'drop'",
        "column 'a' is under both 'drop' and 'protected'",
        "column 'c' is categorical; only numbers can be under 'monotone'");
  }

  @Test
  void refusesToHaveChangedWhatCannotBe() throws IOException {
    assertRiskErrors(
        """
        drop: [a]
        protected: [b]
        kinds: {c: categorical}
        monotone: {e: increasing, f: increasing}
        derived:
          g: {ratio: [e, f]}
          h: {days_since: d, to: 2018-12-31}
        actionable: {a: increasing, b: increasing, c: increasing, d: increasing, e: increasing,
          f: decreasing, g: decreasing, y: increasing}
        """,
        "column 'y' is under both 'target' and 'actionable'",
        "column 'a' is under both 'drop' and 'actionable'",
        "column 'b' is under both 'actionable' and 'protected'",
        "column 'c' is categorical; only numbers can be under 'actionable'",
        "column 'd' is a date; only numbers can be under 'actionable'",
        "column 'e' is increasing under both 'monotone' and 'actionable', so a customer's change"
            + " would only raise the risk; turn one of them round",
        "'g' under 'actionable' is derived; name the columns that it is made of");
    assertRiskErrors(
        "actionable: {a: down}\n",
        "line 3: column 'a' of 'actionable' is 'down'; increasing or decreasing expected");
  }

  @Test
  void refusesSegmentCountsOutOfRange() throws IOException {
    for (String k : List.of("1", "51", "-3", "2.5", "many")) {
      assertSegmentsErrors(
          "k: " + k + "\n", "line 2: 'k' is '" + k + "'; auto or 2 to 50 is expected");
    }
  }

  @Test
  void refusesSegmentNamesThatDoNotFit() throws IOException {
    assertSegmentsErrors("k: 3\nnames: [a, b]\n", "line 3: 'names' has 2 names for 3 segments");
    assertSegmentsErrors("k: 2\nnames: [a, a]\n", "line 3: 'names' has the same name twice");
    assertSegmentsErrors(
        "names: [a, b]\n", "line 2: 'names' needs 'k' to be a number, as many as there are names");
  }

  @Test
  void readsWhatFindsTheSegments() throws IOException {
    assertEquals(
        Optional.of(SegmentAlgorithm.WARD),
        SpecReader.segments(spec("file: a.csv\nalgorithm: ward\n")).wanted().algorithm());
    assertSegmentsErrors(
        "algorithm: dbscan\n",
        "line 2: 'algorithm' is 'dbscan'; kmeans or ward or hdbscan expected");
    assertSegmentsErrors(
        "algorithm: hdbscan\nk: 3\n",
        "line 3: 'k' is 3, but hdbscan finds it itself; auto is expected");
    assertSegmentsErrors(
        "k: 2\nnames: [\"a\\nb\", c]\n",
        "line 3: 'names' has a name with a line break or another control character");
  }

  @Test
  void saysWhereTheYamlIsBroken() throws IOException {
    assertRiskErrors(
        "drop: [a, b\nseed: 1\n", "line 4: is not YAML: while parsing a flow sequence");
    assertErrors(SpecReader::risk, "", "is empty; keys such as 'file' are expected");
    assertErrors(
        SpecReader::risk, "- a\n", "is not a mapping; lines such as 'file: data.csv' are expected");
    assertRiskErrors("---\nfile: b\n", "line 4: a second document begins here; one is expected");
    assertRiskErrors(
        "id: &a b\npositive: *a\n", "line 4: aliases are not understood; write the value out");
  }

  @Test
  void refusesSpecsItCannotRead() throws IOException {
    Path absent = folder.resolve("other.yaml");
    InputException failure = assertThrows(InputException.class, () -> SpecReader.risk(absent));
    assertEquals(absent + ": no such file", failure.getMessage());
    failure = assertThrows(InputException.class, () -> SpecReader.risk(folder));
    assertEquals(folder + ": is a directory, not a YAML file", failure.getMessage());
    Files.write(folder.resolve("spec.yaml"), "file: é".getBytes(StandardCharsets.ISO_8859_1));
    failure =
        assertThrows(InputException.class, () -> SpecReader.risk(folder.resolve("spec.yaml")));
    assertEquals(folder.resolve("spec.yaml") + ": is not valid UTF-8", failure.getMessage());
  }

  @Test
  void checksTheColumnsAgainstTheHeader() {
    RiskSpec risk = RiskSpec.of(Path.of("a.csv"), "defualt").withId("user");
    List<String> header = List.of("user_id", "income", "default");
    InputException failure = assertThrows(InputException.class, () -> risk.check(header));
    assertEquals(
        "a.csv: under 'id': no column 'user' (columns: user_id, income, default)\n"
            + "a.csv: under 'target': no column 'defualt'; did you mean 'default'?"
            + " (columns: user_id, income, default)",
        failure.getMessage());
    risk.withId("user_id").withTarget("default").check(header);
  }

  @Test
  void readsTheShippedSpecsWithAllTheirExamples() throws IOException {
    Path data = Path.of("..", "data");
    String text =
        Files.readString(data.resolve("risk.yaml")).replaceAll("(?m)^# (?=[a-z_]+: )", "");
    RiskSpec risk = SpecReader.risk(spec(text));
    risk.check(TableReader.header(data.resolve("classification_data.csv"), CsvForm.unknown()));
    assertEquals(1, risk.derived().size());
    assertEquals(1, risk.decisions().reasonGroups().size());
    assertEquals(2, risk.learning().models().size());
    RiskSpec plain = SpecReader.risk(data.resolve("risk.yaml"));
    assertEquals(LearningSpec.usual(), plain.learning());
    assertEquals(DecisionSpec.usual(), plain.decisions());
  }

  @Test
  void letsOptionsOverride() throws IOException {
    RiskSpec risk = SpecReader.risk(spec("file: a.csv\ntarget: y\npositive: bad\n"));
    assertEquals(9, risk.withSeed(9).seed());
    assertEquals(Path.of("b.csv"), risk.withFile(Path.of("b.csv")).file());
    assertEquals(LabelRoles.positive("bad"), risk.withTarget("y").labels());
    assertEquals(LabelRoles.inferred(), risk.withTarget("z").labels());
    SegmentsSpec segments = SegmentsSpec.of(Path.of("a.csv")).withId("id").withSeed(3);
    assertEquals(Optional.of("id"), segments.withFile(Path.of("b.csv")).id());
    assertEquals(3, segments.seed());
  }
}
