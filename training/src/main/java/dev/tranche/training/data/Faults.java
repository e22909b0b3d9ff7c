package dev.tranche.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Faults in the order of their lines: the first few, and how many there are. */
final class Faults {
  private static final int MOST = 10;

  private final List<LineFault> first = new ArrayList<>();
  private long count;

  void add(LineFault fault) {
    count++;
    if (first.size() < MOST) {
      first.add(fault);
    }
  }

  /** Those of the block that follows, whose lines count from {@code startLine}. */
  void add(Faults next, long startLine) {
    next.first.forEach(fault -> add(fault.after(startLine)));
    count += next.count - next.first.size();
  }

  /**
   * Does nothing if there is none.
   *
   * @throws InputException with a line for each, up to ten
   */
  void throwAny(Path file) {
    if (count == 0) {
      return;
    }
    List<String> lines = new ArrayList<>();
    first.stream()
        .sorted(Comparator.comparingLong(LineFault::line))
        .forEach(fault -> lines.add(file + ": " + fault.text()));
    if (count > first.size()) {
      lines.add(file + ": and " + (count - first.size()) + " more faults");
    }
    throw new InputException(String.join("\n", lines));
  }
}
