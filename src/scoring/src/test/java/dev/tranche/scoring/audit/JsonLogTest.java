package dev.tranche.scoring.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsonLogTest {
  @Test
  void keepsTheLinesOfOneWriteTogetherWhoeverElseWrites() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JsonLog log = new JsonLog(bytes);
    IntStream.range(0, 2_000)
        .parallel()
        .forEach(
            writer ->
                log.write(
                    lines -> {
                      for (int line = 0; line < 5; line++) {
                        int number = line;
                        lines.add(
                            json -> {
                              json.writeNumberField("writer", writer);
                              json.writeNumberField("line", number);
                            });
                      }
                    }));
    List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(10_000, lines.size());
    for (int i = 0; i < lines.size(); i += 5) {
      String writer = lines.get(i).replaceFirst("\"line\":0}$", "");
      List<String> expected = new ArrayList<>();
      for (int line = 0; line < 5; line++) {
        expected.add(writer + "\"line\":" + line + "}");
      }
      assertEquals(expected, lines.subList(i, i + 5));
    }
  }

  @Test
  void escapesWhateverCouldEndALine() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonLog(bytes)
        .write(
            lines ->
                lines.add(json -> json.writeStringField("text", "\n\r\t\0\u0085\u2028\ud800é\"")));
    assertEquals(
        "{\"text\":\"\\n\\r\\t\\u0000\\u0085\\u2028\\ud800\\u00e9\\\"\"}\n",
        bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void keepsNothingBack() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JsonLog(new BufferedOutputStream(bytes)).write(lines -> lines.add(json -> {}));
    assertEquals("{}\n", bytes.toString(StandardCharsets.UTF_8));
  }

  @Test
  void saysWhenTheOutputTakesNoMore() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    JsonLog log = new JsonLog(closed);
    var e = assertThrows(UncheckedIOException.class, () -> log.write(lines -> lines.add(j -> {})));
    assertEquals("the log cannot be written: Broken pipe", e.getMessage());
  }
}
