package dev.tranche.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a spec, gathered to be told at once. */
final class SpecFaults {
  private record Found(long line, String what) {}

  private final Path spec;
  private final List<Found> faults = new ArrayList<>();

  SpecFaults(Path spec) {
    this.spec = spec;
  }

  Path spec() {
    return spec;
  }

  /** Takes note of a fault on that line, or of the whole file if the line is 0. */
  void add(long line, String what) {
    faults.add(new Found(line, what));
  }

  int count() {
    return faults.size();
  }

  /**
   * Does nothing if all was well.
   *
   * @throws InputException with a line for every fault
   */
  void throwAny() {
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingLong(Found::line));
      throw new InputException(
          faults.stream()
              .map(
                  f ->
                      f.line() == 0 ? Fault.in(spec, f.what()) : Fault.at(spec, f.line(), f.what()))
              .map(InputException::getMessage)
              .distinct()
              .collect(Collectors.joining("\n")));
    }
  }
}
