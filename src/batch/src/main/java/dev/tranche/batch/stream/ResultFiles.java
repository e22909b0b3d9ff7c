package dev.tranche.batch.stream;

import dev.tranche.csv.CsvRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The output file, and beside it the list of errors if there are any. Both appear when they are
 * committed, the output last, or not at all. Not thread-safe.
 */
public final class ResultFiles implements Closeable {
  private static final String GZ = ".gz";
  private static final String CSV = ".csv";
  private static final String JSON_LINES = ".jsonl";

  private final ResultPlaces places;
  private final PendingOutput rows;
  private Optional<PendingOutput> errors = Optional.empty();
  private FileSummary summary = FileSummary.NOTHING;

  private ResultFiles(ResultPlaces places, PendingOutput rows) {
    this.places = places;
    this.rows = rows;
  }

  /**
   * Begins the output.
   *
   * @param header names of its columns
   */
  public static ResultFiles open(ResultPlaces places, OutputCoding coding, List<String> header)
      throws IOException {
    ResultFiles files = new ResultFiles(places, places.rows());
    files.rows.write(coding.encoded(csv(header)));
    return files;
  }

  /** Begins an output of lines without a header. */
  static ResultFiles open(ResultPlaces places, OutputCoding coding) throws IOException {
    ResultFiles files = new ResultFiles(places, places.rows());
    files.rows.write(coding.nothing());
    return files;
  }

  /**
   * {@code scores.errors.csv} for {@code scores.csv}, {@code scores.csv.gz} and {@code scores}, and
   * likewise for {@code .jsonl}.
   */
  public static Path errorsOf(Path output) {
    return output.resolveSibling(
        without(JSON_LINES, without(CSV, without(GZ, output.getFileName().toString())))
            + ".errors"
            + CSV);
  }

  private static String without(String ending, String name) {
    return name.endsWith(ending) && name.length() > ending.length()
        ? name.substring(0, name.length() - ending.length())
        : name;
  }

  private static byte[] csv(List<String> header) {
    CsvRows rows = new CsvRows();
    rows.add(header);
    return rows.take();
  }

  void write(FinishedBlock block) throws IOException {
    rows.write(block.output());
    if (block.errors().length > 0) {
      if (errors.isEmpty()) {
        errors = Optional.of(places.errors());
        errors.get().write(csv(BadCell.HEADER));
      }
      errors.get().write(block.errors());
    }
    summary = summary.with(block);
  }

  /** Of what was written so far. */
  FileSummary summary() {
    return summary;
  }

  /** Puts both files in their places, and takes away a list of errors that an earlier run left. */
  public void commit() throws IOException {
    if (errors.isPresent()) {
      errors.get().commit();
    } else {
      places.removeErrors();
    }
    rows.commit();
  }

  @Override
  public void close() throws IOException {
    try (rows) {
      if (errors.isPresent()) {
        errors.get().close();
      }
    }
  }
}
