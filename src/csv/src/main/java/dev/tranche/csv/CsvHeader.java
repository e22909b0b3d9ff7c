package dev.tranche.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.NearestName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names in a CSV file's first row.
 *
 * @param bytes how many of the text the row and the empty lines before it take
 * @param lines how many
 */
public record CsvHeader(Path file, List<String> names, long bytes, long lines) {
  private static final int BLOCK = 1 << 16;

  public CsvHeader {
    names = List.copyOf(names);
  }

  /**
   * Reads the first row of the file.
   *
   * @throws InputException if a name is empty or comes twice, or there is no text
   */
  public static CsvHeader read(CsvSource source, char delimiter) {
    LineErrors faults = new LineErrors();
    FieldCursor cursor = new FieldCursor(delimiter);
    Block block = new Block(BLOCK);
    long bytes = 0;
    long lines = 0;
    try (BlockSplitter text = new BlockSplitter(source.open(), delimiter)) {
      while (text.next(block)) {
        cursor.start(block.bytes(), block.length());
        List<String> names = names(source.file(), cursor, lines + 1, faults);
        bytes += cursor.position();
        if (!names.isEmpty()) {
          long before = lines + 1;
          BadEncoding.line(block.bytes(), cursor.position())
              .ifPresent(line -> faults.add(BlockScan.encoding(before + line)));
          faults.throwAny(source.file());
          return new CsvHeader(source.file(), names, bytes, lines + cursor.lineEnds());
        }
        faults.throwAny(source.file());
        lines += cursor.lineEnds();
      }
    } catch (IOException fault) {
      throw source.fault(fault);
    }
    throw FileError.in(source.file(), "is empty; a header and rows are expected");
  }

  private static List<String> names(Path file, FieldCursor cursor, long line, LineErrors faults) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (cursor.next()) {
      if (names.isEmpty() && cursor.lastInRow() && cursor.bare()) {
        continue;
      }
      String name = new String(cursor.text(), cursor.from(), cursor.to() - cursor.from(), UTF_8);
      long at = line + cursor.line();
      if (name.indexOf('\0') >= 0) {
        throw FileError.in(file, "is not text in UTF-8, or UTF-16 with a byte order mark");
      }
      names.add(name);
      if (name.isEmpty()) {
        faults.add(LineError.at(at, "column " + names.size() + " has no name in the header"));
      } else if (!seen.add(name)) {
        faults.add(new LineError(at, name, "the header has this name twice"));
      }
      if (cursor.lastInRow()) {
        return names;
      }
    }
    if (cursor.flaw() != FieldCursor.Flaw.NONE) {
      faults.add(BlockScan.flaw(cursor, names.size()).after(line));
    }
    return names;
  }

  /**
   * Does nothing if the columns are there.
   *
   * @throws InputException if one is not, with the nearest name
   */
  public void require(List<String> wanted) {
    LineErrors faults = new LineErrors();
    wanted.stream()
        .filter(name -> !names.contains(name))
        .distinct()
        .forEach(name -> faults.add(LineError.at(0, NearestName.missing("column", name, names))));
    faults.throwAny(file);
  }
}
