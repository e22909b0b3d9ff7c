package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.spec.SpecReader;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterTry;

/** Whatever a file holds, the outcome is a value or one plain message. */
class AnyFileBytesTest {
  private final Path file = temporary();

  private static Path temporary() {
    try {
      return Files.createTempFile("any-bytes", ".txt");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterTry
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private void read(byte[] bytes, Consumer<Path> reading) throws IOException {
    Files.write(file, bytes);
    try {
      reading.accept(file);
    } catch (InputException failure) {
      for (String line : failure.getMessage().lines().toList()) {
        assertTrue(line.startsWith(file + ": "), failure.getMessage());
      }
      assertFalse(failure.getMessage().contains("Exception"), failure.getMessage());
    }
  }

  private static void table(Path file) {
    Table table = TableReader.read(file, ReadOptions.none()).table();
    for (Column column : table.columns()) {
      assertEquals(table.rows(), column.rows());
    }
  }

  @Property(tries = 500, seed = "1")
  void bytesAreATableOrAnError(@ForAll @Size(max = 300) byte[] bytes) throws IOException {
    read(bytes, AnyFileBytesTest::table);
  }

  @Property(tries = 500, seed = "1")
  void textIsATableOrAnError(
      @ForAll
          @Chars({',', ';', '"', '\n', '\r', '1', 'a', ' ', '.', '-', '\t'})
          @StringLength(max = 80)
          String text)
      throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8), AnyFileBytesTest::table);
  }

  @Property(tries = 500, seed = "1")
  void packedBytesAreATableOrAnError(@ForAll @Size(max = 100) byte[] bytes) throws IOException {
    byte[] packed = new byte[bytes.length + 4];
    System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 0}, 0, packed, 0, 4);
    System.arraycopy(bytes, 0, packed, 4, bytes.length);
    read(packed, AnyFileBytesTest::table);
  }

  @Property(tries = 500, seed = "1")
  void textIsASpecOrErrors(
      @ForAll
          @Chars({':', '-', '\n', ' ', '[', ']', '{', '}', '\'', '"', '#', '&', '*', '!', '|', '?'})
          @CharRange(from = 'a', to = 'e')
          @StringLength(max = 60)
          String text)
      throws IOException {
    read(text.getBytes(StandardCharsets.UTF_8), SpecReader::risk);
    read(("file: " + text).getBytes(StandardCharsets.UTF_8), SpecReader::segments);
  }

  @Property(tries = 500, seed = "1")
  void bytesAreASpecOrErrors(@ForAll @Size(max = 100) byte[] bytes) throws IOException {
    read(bytes, SpecReader::risk);
  }
}
