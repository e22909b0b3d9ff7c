package dev.tranche.training.spec.yaml;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a spec, gathered to be told at once. */
public final class SpecErrors {
  private record Found(long line, String what) {}

  private final Path spec;
  private final List<Found> errors = new ArrayList<>();

  public SpecErrors(Path spec) {
    this.spec = spec;
  }

  public Path spec() {
    return spec;
  }

  /** Takes note of an error on that line, or of the whole file if the line is 0. */
  public void add(long line, String what) {
    errors.add(new Found(line, what));
  }

  public int count() {
    return errors.size();
  }

  /**
   * Does nothing if all was well.
   *
   * @throws InputException with a line for every error
   */
  public void throwAny() {
    if (!errors.isEmpty()) {
      errors.sort(Comparator.comparingLong(Found::line));
      throw new InputException(
          errors.stream()
              .map(
                  f ->
                      f.line() == 0
                          ? FileError.in(spec, f.what())
                          : FileError.at(spec, f.line(), f.what()))
              .map(InputException::getMessage)
              .distinct()
              .collect(Collectors.joining("\n")));
    }
  }
}
