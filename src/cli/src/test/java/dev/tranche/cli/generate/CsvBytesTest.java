package dev.tranche.cli.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CsvBytesTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void writesCellsAndRows() throws IOException {
    try (CsvBytes csv = new CsvBytes(bytes)) {
      csv.userId(123);
      csv.text("RENT");
      csv.blank();
      csv.number(-0.0305, 3);
      csv.number(7.5, 0);
      csv.endRow();
      csv.blank();
      csv.userId(123_456_789);
      csv.number(Double.POSITIVE_INFINITY, 2);
      csv.number(Double.NEGATIVE_INFINITY, 2);
      csv.number(-0.0001, 2);
      csv.endRow();
    }

    assertEquals(
        "U0000123,RENT,,-0.030,8\n,U123456789,inf,-inf,0.00\n",
        bytes.toString(StandardCharsets.US_ASCII));
  }

  @Property(seed = "1")
  void writesThousandthsAsBigDecimalDoes(
      @ForAll @IntRange(min = -5_000_000, max = 5_000_000) int thousandths) throws IOException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    try (CsvBytes csv = new CsvBytes(one)) {
      csv.number(thousandths / 1000.0, 3);
    }

    assertEquals(
        BigDecimal.valueOf(thousandths, 3).setScale(3, RoundingMode.UNNECESSARY).toPlainString(),
        one.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void losesNothingWhereItsBufferIsFull() throws IOException {
    StringBuilder expected = new StringBuilder();
    try (CsvBytes csv = new CsvBytes(bytes)) {
      for (int row = 0; row < 3000; row++) {
        for (int cell = 0; cell < 20; cell++) {
          csv.number(row, 0);
          expected.append(row).append(cell < 19 ? "," : "\n");
        }
        csv.endRow();
      }
    }

    assertEquals(expected.toString(), bytes.toString(StandardCharsets.US_ASCII));
  }
}
