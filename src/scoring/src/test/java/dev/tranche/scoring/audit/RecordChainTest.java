package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.TinyModels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The chain that a log's records are. */
class RecordChainTest {
  private final DecisionRecordWriter writer = new DecisionRecordWriter(TinyModels.RISK_FEATURES);
  private final DecisionRecordReader reader = new DecisionRecordReader(TinyModels.RISK_FEATURES);
  private final ObjectMapper json = new ObjectMapper();

  private static DecisionRecord odd() {
    var input =
        DecisionRecords.input("M\u00e4rz \ud83d\ude00 \ud800 \"\n\u007f", 1e7f, 3e-5f, "\u0001");
    return DecisionRecords.with(1.5e-7f, "\u00dc/", Optional.of(input));
  }

  private RecordedLink link(String line) {
    return assertInstanceOf(LogLine.Decided.class, reader.read(line), line).link().orElseThrow();
  }

  @Test
  void isCheckedByHashingTheLineWithoutItsHash() throws IOException {
    String text =
        DecisionRecords.text(writer, DecisionRecords.DECLINED, odd(), DecisionRecords.DECLINED);
    String previous = ChainLink.NONE;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      assertEquals(number, json.readTree(line).get("number").asInt());
      assertEquals(previous, json.readTree(line).get("previous").asText());
      String hashed = line.replaceFirst(",\"hash\":\"[0-9a-f]{64}\"}$", "}");
      previous = Sha256.of(hashed.getBytes(StandardCharsets.US_ASCII));
      assertEquals(previous, json.readTree(line).get("hash").asText());
    }
    assertEquals(3, number);
  }

  @Test
  void survivesWhatToolsMakeOfTheLine() throws IOException {
    String line = DecisionRecords.text(writer, odd()).strip();
    ObjectNode tree = (ObjectNode) json.readTree(line);
    Map<String, Object> backwards = new TreeMap<>(java.util.Comparator.reverseOrder());
    tree.properties().forEach(member -> backwards.put(member.getKey(), member.getValue()));
    ObjectMapper indented = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    for (String other :
        List.of(
            json.writeValueAsString(tree),
            json.writeValueAsString(backwards),
            indented.writeValueAsString(tree).replace("\n", " "),
            line.replace("\\u00e4", "\\u00E4").replace("\"index\":7", "\"index\" : 7"),
            line.replace("10000000,", "1e+07,").replace("0.00003,", "3.0000E-5,"),
            json.writeValueAsString(Map.of("message", line)))) {
      assertNotEquals(line, other);
      assertTrue(link(other).intact(), other);
    }
  }

  @Test
  void showsAnyOtherValue() throws IOException {
    String line = DecisionRecords.text(writer, DecisionRecords.DECLINED).strip();
    ObjectNode tree = (ObjectNode) json.readTree(line);
    List<String> names = new ArrayList<>();
    tree.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      ObjectNode altered = tree.deepCopy();
      switch (name) {
        case "index", "ms", "number", "score", "probability_of_default" -> altered.put(name, 9);
        case "reasons", "warnings" -> altered.putArray(name);
        case "decision" -> altered.put(name, "approve");
        case "type" -> altered.put("further", true);
        default -> altered.put(name, "other");
      }
      assertEquals(false, link(json.writeValueAsString(altered)).intact(), name);
    }
  }

  @Test
  void isOneWhoeverWrites() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonLog log = new JsonLog(bytes);
    IntStream.range(0, 500)
        .parallel()
        .forEach(
            request ->
                log.write(
                    lines -> {
                      writer.add(DecisionRecords.DECLINED, lines);
                      lines.add(other -> other.writeStringField("type", "other"));
                      writer.add(
                          DecisionRecords.with(0.1f, "r-" + request, Optional.empty()), lines);
                    }));
    List<RecordedLink> links =
        bytes
            .toString(StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> line.contains("\"decision\""))
            .map(this::link)
            .toList();
    assertEquals(1_000, links.size());
    String previous = ChainLink.NONE;
    for (int i = 0; i < links.size(); i++) {
      assertTrue(links.get(i).intact());
      assertEquals(
          new ChainLink(links.get(0).link().instance(), i + 1, previous), links.get(i).link());
      previous = links.get(i).hash();
    }
    assertTrue(links.get(0).link().instance().matches("[0-9a-f]{32}"));
  }

  @Test
  void isAnotherForEveryStart() throws IOException {
    assertNotEquals(
        link(DecisionRecords.text(writer, DecisionRecords.DECLINED)).link().instance(),
        link(DecisionRecords.text(writer, DecisionRecords.DECLINED)).link().instance());
  }

  @Test
  void beginsAnewWhereNobodyKnowsWhatWasWritten() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean[] full = {false};
    OutputStream limited =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            if (full[0]) {
              throw new IOException("no space left");
            }
            bytes.write(b);
          }
        };
    JsonLog log = new JsonLog(limited);
    log.write(lines -> writer.add(DecisionRecords.DECLINED, lines));
    full[0] = true;
    assertThrows(
        UncheckedIOException.class,
        () -> log.write(lines -> writer.add(DecisionRecords.DECLINED, lines)));
    full[0] = false;
    log.write(lines -> writer.add(DecisionRecords.DECLINED, lines));
    List<RecordedLink> links =
        bytes.toString(StandardCharsets.US_ASCII).lines().map(this::link).toList();
    assertEquals(2, links.size());
    assertNotEquals(links.get(0).link().instance(), links.get(1).link().instance());
    assertEquals(1, links.get(1).link().number());
  }

  @Test
  void doesNotCountLinesThatWereNeverWritten() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonLog log = new JsonLog(bytes);
    log.write(lines -> writer.add(DecisionRecords.DECLINED, lines));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            log.write(
                lines -> {
                  writer.add(DecisionRecords.DECLINED, lines);
                  writer.add(DecisionRecords.with(Float.NaN, "r", Optional.empty()), lines);
                }));
    log.write(lines -> writer.add(DecisionRecords.DECLINED, lines));
    List<RecordedLink> links =
        bytes.toString(StandardCharsets.US_ASCII).lines().map(this::link).toList();
    assertEquals(2, links.get(1).link().number());
    assertEquals(links.get(0).hash(), links.get(1).link().previous());
  }
}
