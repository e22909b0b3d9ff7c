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
 * @param seed of every random choice; text on the page, as JavaScript cannot hold a long
 */
public record DataFacts(
    String file,
    int rows,
    int features,
    List<DroppedColumn> dropped,
    @JsonFormat(shape = JsonFormat.Shape.STRING) long seed) {
  public DataFacts {
    dropped = List.copyOf(dropped);
  }
}
