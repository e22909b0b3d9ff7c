package dev.tranche.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.DefaultModels;
import dev.tranche.csv.FirstRows;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.value.CellWords;
import dev.tranche.scoring.value.Decimals;
import dev.tranche.scoring.value.RowReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The same digits are the same number in a CSV file and in a request. */
class SameNumbersTest {
  /** Near the middle of two floats, where a detour by a double would take the wrong one. */
  @Property(seed = "1")
  void betweenTwoFloats(
      @ForAll int bits, @ForAll @IntRange(min = 8, max = 60) int digits, @ForAll boolean plain) {
    float low = Float.intBitsToFloat(bits & 0x7FFF_FFFF);
    float high = Math.nextUp(low);
    if (!Float.isFinite(high)) {
      return;
    }
    BigDecimal middle = new BigDecimal(low).add(new BigDecimal(high)).divide(BigDecimal.valueOf(2));
    BigDecimal text = middle.round(new MathContext(digits));
    assertSame(plain ? text.toPlainString() : text.toString());
    assertSame(text.negate().toString());
  }

  @Property(seed = "1")
  void ofAnyWholeNumber(@ForAll long number) {
    assertSame(Long.toString(number));
    assertSame(number + "e10");
    assertSame(BigInteger.valueOf(number).pow(2).toString());
  }

  private static void assertSame(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    Number sent = (Number) new StrictJson().read(bytes);
    float read = Decimals.parse(text.toCharArray(), 0, text.length());
    assertEquals(Float.parseFloat(text), read);
    assertEquals(read + 0.0f, sent.floatValue() + 0.0f, text);
  }

  @Test
  void inEveryRowOfTheProjectsData() {
    Path file = Path.of("..", "..", "data", "classification_data.csv");
    List<Feature> features =
        Bundle.load(DefaultModels.folder().resolve("risk"), Task.RISK)
            .manifest()
            .features()
            .inputs();
    FeatureRows rows = FeatureRows.read(file, features);
    List<Map<String, String>> texts = FirstRows.of(file, rows.size());
    RowReader reader = new RowReader(features);
    InputHash hash = new InputHash(features);
    for (int row = 0; row < rows.size(); row++) {
      String request = request(texts.get(row), features);
      @SuppressWarnings("unchecked") // JSON has no other names than texts.
      var values = (Map<String, ?>) new StrictJson().read(request.getBytes(UTF_8));
      assertEquals(hash.of(rows.row(row)), hash.of(reader.read(values)), request);
    }
  }

  /** As a caller would send the row: cells as they stand there, missing values left out. */
  private static String request(Map<String, String> row, List<Feature> features) {
    List<String> members = new ArrayList<>();
    for (Feature feature : features) {
      String cell = row.get(feature.name());
      if (CellWords.of(cell.toCharArray(), 0, cell.length()) == CellWords.TEXT) {
        String quote = feature instanceof Feature.Numeric ? "" : "\"";
        members.add("\"" + feature.name() + "\":" + quote + cell + quote);
      }
    }
    return "{" + String.join(",", members) + "}";
  }
}
