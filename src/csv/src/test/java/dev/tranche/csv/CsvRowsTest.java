package dev.tranche.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.csv.PlainCsv.LinedRow;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  @Test
  void quotesWhatNeedsQuotesAndNothingElse() {
    CsvRows rows = new CsvRows();
    rows.add(List.of("id", "a b", "x,y", "say \"hi\""));
    rows.add(List.of("", "é", "two\nlines", ""));
    assertEquals(
        """
        id,a b,"x,y","say ""hi""\"
        ,é,"two
        lines",
        """,
        new String(rows.take(), UTF_8));
  }

  @Test
  void givesEachRowOnce() {
    CsvRows rows = new CsvRows();
    rows.add(List.of("1"));
    assertEquals("1\n", new String(rows.take(), UTF_8));
    rows.add(List.of(""));
    assertEquals("\"\"\n", new String(rows.take(), UTF_8));
    assertEquals(0, rows.take().length);
  }

  @Property(seed = "1")
  void aPlainReaderFindsTheSameCells(
      @ForAll
          List<@Size(min = 1, max = 5) List<@Chars({'a', ',', ';', '"', '\n', 'é', '#'}) String>>
              given) {
    List<List<String>> trimmed =
        given.stream()
            .map(row -> row.stream().map(String::strip).toList())
            .filter(row -> row.size() == 1 || !row.stream().allMatch(String::isEmpty))
            .toList();
    CsvRows rows = new CsvRows();
    trimmed.forEach(rows::add);
    assertEquals(
        trimmed,
        PlainCsv.rows(new String(rows.take(), UTF_8), ',').stream().map(LinedRow::cells).toList());
  }
}
