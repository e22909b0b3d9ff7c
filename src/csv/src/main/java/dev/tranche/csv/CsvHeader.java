package dev.tranche.csv;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names in a CSV file's first row. One that is empty is called by its place: {@code #1} for the
 * first column.
 *
 * @param chars how many of the text's characters the row and the empty lines before it take
 * @param lines of the file before the first row of data
 */
record CsvHeader(List<String> names, long chars, long lines) {
  private static final int BLOCK = 1 << 16;
  private static final Pattern UNSEEN =
      Pattern.compile("^[\\uFEFF\\u200B\\u2060]+|[\\uFEFF\\u200B\\u2060]+$");

  CsvHeader {
    names = List.copyOf(names);
  }

  /**
   * Reads the first row of the file.
   *
   * @param extra what the rows have besides
   * @throws InputException if all names are empty or one comes twice, or there is no text
   */
  static CsvHeader read(CsvSource source, char delimiter, ExtraField extra) {
    LineErrorList errors = new LineErrorList();
    List<String> names = new ArrayList<>();
    List<Long> lineOf = new ArrayList<>();
    RowCursor cursor =
        new RowCursor(
            delimiter,
            (column, text, from, to, line) -> {
              names.add(visible(new String(text, from, to - from)));
              lineOf.add((long) line);
            });
    Block block = new Block(BLOCK);
    long chars = 0;
    long lines = source.linesBefore();
    try (BlockSplitter blocks = new BlockSplitter(source.open(), delimiter)) {
      while (blocks.next(block)) {
        long startLine = lines + 1;
        cursor.start(block);
        if (cursor.next()) {
          check(source.file(), names, lineOf, startLine, errors);
          errors.throwAny(source.file());
          int end = RowEnds.after(cursor.lineEnds(), block.chars(), block.length());
          return new CsvHeader(
              ColumnPlaces.named(extra.names(names)), chars + end, lines + cursor.lineEnds());
        }
        cursor.flaw().or(block::flaw).ifPresent(flaw -> errors.add(flaw.after(startLine)));
        errors.throwAny(source.file());
        chars += block.length();
        lines += cursor.lineEnds();
      }
    } catch (IOException cause) {
      throw source.error(cause);
    }
    throw FileError.in(source.file(), "is empty; a header and rows are expected");
  }

  /** A name without marks that nobody sees or types: a second byte order mark, joiners, spaces. */
  private static String visible(String name) {
    return UNSEEN.matcher(name).replaceAll("");
  }

  /** The names of so many columns in a file whose first line has none. */
  static CsvHeader none(CsvSource source, int columns) {
    return new CsvHeader(
        IntStream.rangeClosed(1, columns).mapToObj(place -> "column_" + place).toList(),
        0,
        source.linesBefore());
  }

  private static void check(
      Path file, List<String> names, List<Long> lineOf, long startLine, LineErrorList errors) {
    Map<String, List<Long>> linesOf = new LinkedHashMap<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      long line = startLine + lineOf.get(column);
      if (name.indexOf('\0') >= 0) {
        throw FileError.in(file, "is not text in UTF-8, or UTF-16 with a byte order mark");
      }
      if (!name.isEmpty()) {
        linesOf.computeIfAbsent(name, it -> new ArrayList<>()).add(line);
      }
    }
    linesOf.forEach(
        (name, lines) -> {
          if (lines.size() > 1) {
            String often = lines.size() == 2 ? "twice" : lines.size() + " times";
            errors.add(
                new LineError(
                    lines.get(1),
                    name,
                    "the header has this name " + often + "; give each column a name of its own"));
          }
        });
    if (linesOf.isEmpty()) {
      errors.add(LineError.at(startLine, "no column has a name in the header"));
    }
  }
}
