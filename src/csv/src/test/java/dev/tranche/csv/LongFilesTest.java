package dev.tranche.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are longer than what is looked at first, or than one block. */
class LongFilesTest {
  private static final int MANY = 40_000;

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("data.csv"), bytes);
  }

  private Path file(String text) throws IOException {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String message(Path file) {
    return String.valueOf(
            assertThrows(InputException.class, () -> FirstRows.of(file, Integer.MAX_VALUE))
                .getMessage())
        .replace(file + ": ", "");
  }

  @Test
  void areReadToTheirEnd() throws IOException {
    Path file = file("a;b\n" + "1,5;x\n".repeat(MANY) + "2,5;y");
    var rows = FirstRows.of(file, Integer.MAX_VALUE);
    assertEquals(MANY + 1, rows.size());
    assertEquals("y", rows.get(MANY).get("b"));
  }

  /** Any character is a delimiter only if it cuts all rows alike; the last one seen is no row. */
  @Test
  void theRowThatTheFirstLookCutsShortIsNotCounted() throws IOException {
    String row = "1#" + "2".repeat(1_000) + "#3\n";
    assertEquals(List.of("a", "b", "c"), CsvFile.open(file("a#b#c\n" + row.repeat(100))).names());
  }

  @ParameterizedTest
  @CsvSource({"'\n', 40002", "'\r\n', 40002", "'\r', 40002"})
  void aLineThatIsNoTextIsFoundWhateverEndsLines(String end, int line) throws IOException {
    byte[] text = ("a,b" + end + ("1,2" + end).repeat(MANY)).getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(text, text.length + 2);
    broken[text.length] = (byte) 0xFC;
    broken[text.length + 1] = ',';
    assertEquals(
        "line " + line + ": is not valid UTF-8; save the file as UTF-8", message(file(broken)));
  }

  @Test
  void halfACharacterAtTheEndIsNone() throws IOException {
    byte[] text = ("a,b\n" + "1,2\n".repeat(MANY) + "1,ü").getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "line 40002: is not valid UTF-8; save the file as UTF-8",
        message(file(Arrays.copyOf(text, text.length - 1))));
  }

  @Test
  void gzipThatIsCutOffLateIsNamed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < MANY; i++) {
        gzip.write("%d,%d\n".formatted(i * 7919 % 9973, i).getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = file(Arrays.copyOf(bytes.toByteArray(), bytes.size() - 100));
    assertEquals("the gzip data is damaged or cut off", message(file));
  }

  @Test
  void aRowThatNeverEndsIsRefused() throws IOException {
    Path file = file("a,b\n" + "1".repeat(BlockSplitter.LONGEST_ROW + 1));
    CsvFile open = CsvFile.open(file);
    Block block = new Block(1 << 10);
    try (BlockSplitter blocks = open.rows()) {
      assertTrue(blocks.next(block));
      assertEquals("the row is longer than 16777216 characters", block.flaw().orElseThrow().what());
      assertFalse(blocks.next(block));
    }
  }

  @Test
  void ofManyErrorsTheFirstTenAreSaid() {
    LineErrorList errors = new LineErrorList();
    LineErrorList later = new LineErrorList();
    for (int line = 1; line <= 8; line++) {
      errors.add(LineError.at(line, "wrong"));
      later.add(LineError.at(line, "wrong"));
    }
    errors.add(later, 100);
    Path file = Path.of("data.csv");
    String message =
        String.valueOf(
            assertThrows(InputException.class, () -> errors.throwAny(file)).getMessage());
    List<String> lines = message.lines().toList();
    assertEquals(11, lines.size());
    assertEquals("data.csv: line 102: wrong", lines.get(9));
    assertEquals("data.csv: and 6 more errors", lines.get(10));
  }
}
