package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.value.FeatureValues;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DecisionRecordWriterTest {
  private final DecisionRecordWriter writer = new DecisionRecordWriter(TinyModels.RISK_FEATURES);
  private final DecisionRecordReader reader = new DecisionRecordReader(TinyModels.RISK_FEATURES);

  @Test
  void writesOneLinePerDecisionWithoutAnythingOfTheCustomer() throws IOException {
    String line = DecisionRecords.text(writer, DecisionRecords.DECLINED);
    String chain = "\"(instance|hash)\":\"\\w+\"";
    assertEquals(
        "{\"band\":\"D\",\"bundle\":\"dfb37cc2dc4b28b5\",\"decision\":\"decline\",\"index\":0,"
            + "\"input\":\""
            + "00".repeat(32)
            + "\",#,\"model\":\"xgboost\",\"ms\":0.417,\"number\":1,\"policy\":\"2026-11\","
            + "\"previous\":\""
            + "00".repeat(32)
            + "\",\"probability_of_default\":0.34036332,\"reasons\":[\"INCOME_LOW\",\"HOME\"],\"request_id\":\"r-1\",\"score\":506,\"time\":\"2026-11-23T00:00:00.123Z\",\"type\":\"decision\",\"warnings\":[{\"code\":\"imputed\",\"feature\":\"age\"}],#}\n",
        line.replaceAll(chain, "#"));
  }

  @Test
  void leavesOutWhatTheBundleOrTheRequestDoesNotHave() throws IOException {
    String line = DecisionRecords.text(writer, DecisionRecords.with(0.5f, "r", Optional.empty()));
    for (String member : List.of("score", "band", "reasons", "id\":", "features")) {
      assertEquals(member.equals("id\":"), line.contains(member), member);
    }
    assertFalse(line.contains("\"id\""));
  }

  @Test
  void saysWhoAskedForWhatAndUnderWhichPolicy() throws IOException {
    DecisionRecord plain = DecisionRecords.DECLINED;
    ScoredBy by = new ScoredBy("b", "m", "p", Optional.of("ab".repeat(32)), true);
    RequestOrigin origin =
        new RequestOrigin(
            Optional.of("cd".repeat(32)),
            Optional.of("01".repeat(32)),
            Optional.of("ef".repeat(16)),
            Optional.of("1-2-3"));
    DecisionRecord full =
        new DecisionRecord(
            plain.request().from(origin),
            0,
            Optional.of("A-1"),
            by,
            plain.inputHash(),
            plain.assessment(),
            Optional.empty());
    String line = DecisionRecords.text(writer, full);
    for (String member :
        List.of(
            "\"advisory\":true,\"band\"",
            ",\"caller\":\"cdcd",
            ",\"idempotency\":\"0101",
            ",\"policy\":\"p\",\"policy_sha256\":\"abab",
            ",\"reference\":\"A-1\",",
            ",\"trace_id\":\"efef",
            ",\"xray_trace_id\":\"1-2-3\",")) {
      assertTrue(line.contains(member), line);
    }
    var read = (LogLine.Decided) reader.read(line);
    assertEquals(full, read.decision());
    assertTrue(read.link().orElseThrow().intact());
  }

  @Test
  void addsIdAndValuesWhereTheLogMayHoldThem() throws IOException {
    var input = DecisionRecords.input("U1", 52000.1f, Float.NaN, "RENT");
    String line = DecisionRecords.text(writer, DecisionRecords.with(0.5f, "r", Optional.of(input)));
    assertTrue(
        line.contains(
            "\"features\":{\"age\":null,\"home\":\"RENT\",\"income\":52000.1},\"id\":\"U1\","),
        line);
  }

  @Property(seed = "1")
  void readsBackTheFloatAndTheTextsThatWereWritten(
      @ForAll float probability, @ForAll float income, @ForAll String id, @ForAll String home)
      throws IOException {
    float given = Float.isFinite(income) ? income + 0.0f : Float.NaN;
    // As every request is read.
    String category = new FeatureValues(TinyModels.HOME).category(home);
    var input = DecisionRecords.input(id, given, 40, category);
    var written = DecisionRecords.with(probability, id, Optional.of(input));
    String text = DecisionRecords.text(writer, written);
    assertEquals(1, text.chars().filter(c -> c < ' ').count());
    assertTrue(text.chars().allMatch(c -> c < 128));
    var read = ((LogLine.Decided) reader.read(text)).decision();
    assertEquals(
        Float.floatToIntBits(probability + 0.0f),
        Float.floatToIntBits(read.assessment().probabilityOfDefault()));
    assertEquals(written.request(), read.request());
    assertEquals(Optional.of(id), read.input().get().id());
    assertArrayEquals(input.row().numbers(), read.input().get().row().numbers());
    assertEquals(category, read.input().get().row().texts()[2]);
  }

  @Test
  void writesAllOfARequestInOnePiece() throws IOException {
    int[] writes = {0};
    var counting =
        new java.io.OutputStream() {
          @Override
          public void write(int b) {
            writes[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            writes[0]++;
          }
        };
    new JsonLog(counting)
        .write(
            lines -> {
              for (int i = 0; i < 1_000; i++) {
                writer.add(DecisionRecords.DECLINED, lines);
              }
            });
    assertEquals(1, writes[0]);
  }
}
