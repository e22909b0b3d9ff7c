package dev.tranche.training.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;

/** Tables written in every dialect come back as they were. */
class RoundTripTest {
  private static final String ALPHABET = "ab ,;\t|\"\n\r'é€😀#=-01.";
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
  private static final String[] MISSING = {"", " ", "NA", "nan", "#N/A"};

  private final Path file = temporary();

  private static Path temporary() {
    try {
      return Files.createTempFile("round-trip", ".csv");
    } catch (IOException error) {
      throw new java.io.UncheckedIOException(error);
    }
  }

  @AfterTry
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  @Property(tries = 500, seed = "1")
  void everyTableComesBack(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 15) int rows,
      @ForAll @IntRange(min = 2, max = 6) int columns)
      throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> cells = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      cells.add(column(random, rows, c % 2 == 0));
    }
    // A row of blanks alone is none.
    for (int row = 0; row < rows; row++) {
      int place = row;
      if (cells.stream().allMatch(column -> column.get(place).isEmpty())) {
        cells.get(0).set(row, "7.0");
      }
    }
    write(random, cells);
    CsvData data;
    try {
      data = TableReader.read(file, ReadOptions.none());
    } catch (InputException nothingLeft) {
      assertTrue(
          nothingLeft
              .getMessage()
              .startsWith(file + ": no column is left that could be learnt from; 'c0' is left"),
          nothingLeft::getMessage);
      assertTrue(cells.stream().allMatch(column -> different(column) < 2));
      return;
    }
    for (int c = 0; c < columns; c++) {
      String name = "c" + c;
      boolean left = data.dropped().stream().anyMatch(dropped -> dropped.column().equals(name));
      assertEquals(different(cells.get(c)) < 2, left);
      if (!left) {
        assertEquals(unixLines(cells.get(c)), texts(data.table().column(name)));
      }
    }
  }

  /** The cells of a column as texts; a missing value is the empty text. */
  private static List<String> column(SplittableRandom random, int rows, boolean numeric) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(6); length > 0; length--) {
        int at =
            ALPHABET.offsetByCodePoints(
                0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())));
        text.appendCodePoint(ALPHABET.codePointAt(at));
      }
      String number = Float.toString(random.nextInt(-500, 500) / 8f);
      cells.add(random.nextInt(4) == 0 ? "" : numeric ? number : text.append('y').toString());
    }
    return cells;
  }

  private static List<String> unixLines(List<String> column) {
    return column.stream().map(cell -> cell.replaceAll("\r\n?", "\n")).toList();
  }

  private static int different(List<String> column) {
    TreeSet<String> texts = new TreeSet<>(unixLines(column));
    texts.remove("");
    return texts.size();
  }

  private static List<String> texts(Column column) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < column.rows(); i++) {
      if (column instanceof NumericColumn numbers) {
        float value = numbers.values()[i];
        texts.add(Float.isNaN(value) ? "" : Float.toString(value));
      } else if (column instanceof CategoricalColumn categories) {
        int code = categories.code(i);
        texts.add(code < 0 ? "" : categories.categories().get(code));
      }
    }
    return texts;
  }

  private void write(SplittableRandom random, List<List<String>> cells) throws IOException {
    char delimiter = DELIMITERS[random.nextInt(DELIMITERS.length)];
    String end = LINE_ENDS[random.nextInt(LINE_ENDS.length)];
    boolean utf8 = random.nextBoolean();
    Charset charset = utf8 ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
    boolean marked = !utf8 || random.nextBoolean();
    StringBuilder text = new StringBuilder(marked ? "\uFEFF" : "");
    for (int row = -1; row < cells.get(0).size(); row++) {
      for (int c = 0; c < cells.size(); c++) {
        String cell = row < 0 ? "c" + c : cells.get(c).get(row);
        text.append(c == 0 ? "" : delimiter);
        text.append(
            written(random, cell.isEmpty() ? MISSING[random.nextInt(MISSING.length)] : cell));
      }
      boolean last = row == cells.get(0).size() - 1;
      text.append(last && random.nextBoolean() ? "" : end);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = random.nextInt(4) == 0 ? new GZIPOutputStream(bytes) : bytes) {
      out.write(text.toString().getBytes(charset));
    }
    Files.write(file, bytes.toByteArray());
  }

  private static String written(SplittableRandom random, String cell) {
    boolean plain = cell.chars().noneMatch(c -> ",;\t|\"\n\r".indexOf(c) >= 0);
    return plain && random.nextBoolean() ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
