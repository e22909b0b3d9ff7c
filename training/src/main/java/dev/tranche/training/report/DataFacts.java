package dev.tranche.training.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * Where the figures come from.
 *
 * @param file name of the CSV file
 * @param rows rows used
 * @param features columns the models see
 * @param dropped columns they do not see, with the reasons
 * @param warnings what the file's owner should look at, a sentence each
 * @param seed of every random choice; text on the page, as JavaScript cannot hold a long
 */
public record DataFacts(
    String file,
    int rows,
    int features,
    List<DroppedColumnNote> dropped,
    List<String> warnings,
    @JsonFormat(shape = JsonFormat.Shape.STRING) long seed) {
  public DataFacts {
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
  }

  /** Without warnings. */
  public DataFacts(
      String file, int rows, int features, List<DroppedColumnNote> dropped, long seed) {
    this(file, rows, features, dropped, List.of(), seed);
  }
}
