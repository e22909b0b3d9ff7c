package dev.tranche.training.data;

import dev.tranche.scoring.wording.NearestName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in a CSV file's first row. */
record Header(Path file, List<String> names) {
  Header {
    names = List.copyOf(names);
  }

  /**
   * Reads the first row of the file.
   *
   * @throws InputException if a name is empty or comes twice, or there is no text
   */
  static Header read(CsvSource source, char delimiter) {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    CsvScan.run(
        source,
        delimiter,
        new RowListener() {
          @Override
          public void field(int index, char[] text, int from, int to, long line) {
            String name = new String(text, from, to - from);
            if (name.indexOf('\0') >= 0) {
              throw Fault.in(
                  source.file(), "is not text in UTF-8, or UTF-16 with a byte order mark");
            }
            if (name.isEmpty()) {
              throw Fault.at(
                  source.file(), line, "column " + (index + 1) + " has no name in the header");
            }
            if (!seen.add(name)) {
              throw Fault.at(source.file(), line, name, "the header has this name twice");
            }
            names.add(name);
          }

          @Override
          public boolean row(int fields, long line) {
            return false;
          }
        });
    if (names.isEmpty()) {
      throw Fault.in(source.file(), "is empty; a header and rows are expected");
    }
    return new Header(source.file(), names);
  }

  /**
   * Does nothing if the column is there.
   *
   * @throws InputException if it is not, with the nearest name
   */
  void require(String name) {
    if (!names.contains(name)) {
      throw Fault.in(file, NearestName.missing("column", name, names));
    }
  }
}
