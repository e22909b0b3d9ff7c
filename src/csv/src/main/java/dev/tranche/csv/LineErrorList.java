package dev.tranche.csv;

import dev.tranche.base.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Errors in the order of their lines: the first few, and how many there are. */
public final class LineErrorList {
  private static final int MOST = 10;

  private final List<LineError> first = new ArrayList<>();
  private long count;

  public void add(LineError error) {
    count++;
    if (first.size() < MOST) {
      first.add(error);
    }
  }

  /** Those of the block that follows, whose lines count from {@code startLine}. */
  public void add(LineErrorList next, long startLine) {
    next.first.forEach(error -> add(error.after(startLine)));
    count += next.count - next.first.size();
  }

  /**
   * Does nothing if there is none.
   *
   * @throws InputException with a line for each, up to ten
   */
  public void throwAny(Path file) {
    if (count == 0) {
      return;
    }
    List<String> lines = new ArrayList<>();
    first.stream()
        .sorted(Comparator.comparingLong(LineError::line))
        .forEach(error -> lines.add(file + ": " + error.text()));
    if (count > first.size()) {
      lines.add(file + ": and " + (count - first.size()) + " more errors");
    }
    throw new InputException(String.join("\n", lines));
  }
}
