package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose cells are divided or quoted by marks that CSV does not know. */
class MarkedCellsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "a|~|b|~|c! divided by |~|, which is more than one character",
        "a^|^b^|^c! divided by ^|^, which",
        "a;,b;,c! divided by ;,",
        "'a','b','c'! the columns' names are in ''; quotes are \" in CSV",
        "“a”,“b”,“c”! the columns' names are in “”; quotes",
        "\"a\", \"b\", \"c\"! there is a blank before every opening quote"
      })
  void otherDelimitersAndQuotesAreNamed(String header, String said) throws IOException {
    String text = header + "\n" + (header.replaceAll("[abc]", "1") + "\n").repeat(9);
    Path file = Files.writeString(folder.resolve("data.csv"), text);
    InputException refused = assertThrows(InputException.class, () -> FirstRows.of(file, 9));
    assertTrue(String.valueOf(refused.getMessage()).contains(said), () -> header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,(b),(c)", "#a,#b,#c", "a,_b,_c", "x'a',y'b',z'c'", "a,,b,,c", "a::b::c"})
  void namesWithMarksAreNoOtherDelimiters(String header) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("data.csv"), header + "\n" + header.replaceAll("[abcxyz]", "1") + "\n");
    assertTrue(CsvFile.open(file).names().size() >= 3);
  }
}
