package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRecordReaderTest {
  private final DecisionRecordReader reader = new DecisionRecordReader(TinyModels.RISK_FEATURES);

  private static String line() throws IOException {
    return DecisionRecords.text(
            new DecisionRecordWriter(TinyModels.RISK_FEATURES), DecisionRecords.DECLINED)
        .strip();
  }

  private void assertRead(String line) {
    LogLine.Decided read = assertInstanceOf(LogLine.Decided.class, reader.read(line), line);
    assertEquals(DecisionRecords.DECLINED, read.decision());
    RecordedLink link = read.link().orElseThrow();
    assertTrue(link.intact(), line);
    assertEquals(1, link.link().number());
    assertEquals(ChainLink.NONE, link.link().previous());
  }

  @Test
  void readsTheLineAsItWasWritten() throws IOException {
    assertRead(line());
  }

  @Test
  void readsWhatTheToolsOfALogMakeOfTheLine() throws IOException {
    assertRead("2026-11-23T00:00:00.200Z " + line());
    assertRead("2026-11-23T00:00:00.200Z\tr-1\tINFO\t" + line() + "\t");
    String text = new ObjectMapper().writeValueAsString(line());
    assertRead("            \"message\": " + text + ",");
    assertRead("{\"timestamp\": 1795392000123, \"message\": " + text + "}");
    assertRead("{\"@timestamp\": \"x\", \"@message\": " + text + ", \"@ptr\": \"abc\"}");
    assertRead("2026-11-23,\"" + line().replace("\"", "\"\"") + "\"");
    assertRead("data: " + JsonNodeFactory.instance.objectNode().put("message", line()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "START RequestId: 8f5 Version: $LATEST",
        "{",
        "{}",
        "[{\"type\":\"decision\"}",
        "{\"type\":\"shadow\",\"probability_of_default\":0.5}",
        "{\"_aws\":{\"Timestamp\":1},\"Score\":[506]}",
        "{\"message\":\"{\\\"message\\\":\\\"{}\\\"}\"}"
      })
  void takesOtherLinesForWhatTheyAre(String line) {
    String expected = line.equals("[{\"type\":\"decision\"}") ? "Unreadable" : "Other";
    assertEquals(expected, reader.read(line).getClass().getSimpleName());
  }

  @Test
  void saysWhatIsWrongWithADecisionThatWasCutOrAltered() throws IOException {
    assertUnreadable("is not JSON", line().substring(0, line().length() - 9));
    assertUnreadable("'decision' is none", line().replace("\"decline\"", "\"maybe\""));
    assertUnreadable("'score' is of the wrong type", line().replace("506", "506.5"));
    assertUnreadable("'model' is missing", line().replace("model", "mode"));
    assertUnreadable("'hash' is missing", line().replace("hash", "hush"));
    assertUnreadable(
        "'number' is of the wrong type", line().replace("\"number\":1", "\"number\":1.5"));
    assertUnreadable("is not JSON", line().replace("{\"band\"", "{\"band\":\"A\",\"band\""));
  }

  private void assertUnreadable(String why, String line) {
    assertEquals(why, assertInstanceOf(LogLine.Unreadable.class, reader.read(line)).why());
  }

  @Test
  void readsRecordsOfBeforeThereWereChains() throws IOException {
    String older = line().replaceAll("\"(instance|previous|hash)\":\"\\w+\",?|\"number\":1,", "");
    String closed = older.replace(",}", "}");
    LogLine.Decided read = assertInstanceOf(LogLine.Decided.class, reader.read(closed), closed);
    assertEquals(DecisionRecords.DECLINED, read.decision());
    assertEquals(Optional.empty(), read.link());
  }

  @Test
  void seesAnyOtherValueInAnUnreadableRecordToo() throws IOException {
    String altered = line().replace("\"decline\"", "\"maybe\"");
    var read = assertInstanceOf(LogLine.Unreadable.class, reader.read(altered));
    assertFalse(read.link().orElseThrow().intact());
  }

  @Test
  void leavesValuesOfOtherFeaturesAside() throws IOException {
    var writer =
        new DecisionRecordWriter(
            List.of(
                TinyModels.INCOME, TinyModels.AGE, new Feature.Categorical("x", 0, List.of(), "")));
    var input = Optional.of(DecisionRecords.input("U1", 1, 2, "A"));
    String line = DecisionRecords.text(writer, DecisionRecords.with(0.5f, "r", input));
    var read = assertInstanceOf(LogLine.Decided.class, reader.read(line));
    assertEquals(Optional.empty(), read.decision().input());
  }

  @Property(seed = "1")
  void readsAnything(@ForAll String line, @ForAll int cut) throws IOException {
    String whole = line();
    String start = whole.substring(0, Math.floorMod(cut, whole.length()));
    assertInstanceOf(LogLine.class, reader.read(start + line));
  }
}
