package dev.tranche.csv;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in a CSV file's first row.
 *
 * @param chars how many of the text's characters the row and the empty lines before it take
 * @param lines how many lines
 */
record CsvHeader(List<String> names, long chars, long lines) {
  private static final int BLOCK = 1 << 16;

  CsvHeader {
    names = List.copyOf(names);
  }

  /**
   * Reads the first row of the file.
   *
   * @throws InputException if a name is empty or comes twice, or there is no text
   */
  static CsvHeader read(CsvSource source, char delimiter) {
    LineErrors errors = new LineErrors();
    List<String> names = new ArrayList<>();
    List<Long> lineOf = new ArrayList<>();
    RowCursor cursor =
        new RowCursor(
            delimiter,
            (column, text, from, to, line) -> {
              names.add(new String(text, from, to - from));
              lineOf.add((long) line);
            });
    Block block = new Block(BLOCK);
    long chars = 0;
    long lines = 0;
    try (BlockSplitter blocks = new BlockSplitter(source.open(), delimiter)) {
      while (blocks.next(block)) {
        long startLine = lines + 1;
        cursor.start(block);
        if (cursor.next()) {
          check(source.file(), names, lineOf, startLine, errors);
          errors.throwAny(source.file());
          int end = new RowEnds(delimiter).first(block.chars(), block.length());
          return new CsvHeader(names, chars + end, lines + cursor.lineEnds());
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

  private static void check(
      Path file, List<String> names, List<Long> lineOf, long startLine, LineErrors errors) {
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column);
      long line = startLine + lineOf.get(column);
      if (name.indexOf('\0') >= 0) {
        throw FileError.in(file, "is not text in UTF-8, or UTF-16 with a byte order mark");
      }
      if (name.isEmpty()) {
        errors.add(LineError.at(line, "column " + (column + 1) + " has no name in the header"));
      } else if (!seen.add(name)) {
        errors.add(new LineError(line, name, "the header has this name twice"));
      }
    }
  }
}
