package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import java.util.List;
import java.util.Locale;

/**
 * Where time divides rows into the three parts.
 *
 * @param column that tells the time
 * @param first the earliest time of all
 * @param calibrateFrom the first time of the calibration part
 * @param testFrom the first time of the test part
 * @param last the latest time of all
 * @param moved rows in a later part than their own time's, as they belong to rows there
 */
public record TimeBorders(
    String column, String first, String calibrateFrom, String testFrom, String last, int moved) {
  /** For the reader of a report. */
  public String words() {
    return "by time ("
        + column
        + "): trained on rows from "
        + first
        + ", calibrated on those from "
        + calibrateFrom
        + ", tested on those from "
        + testFrom
        + " to "
        + last;
  }

  /** What the file's owner should look at, a sentence each. */
  public List<String> warnings() {
    return moved == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%,d %s to rows of a later %s: the split counts %s as of that time, so that rows"
                    + " which belong together stay together",
                moved,
                moved == 1 ? "row belongs" : "rows belong",
                FileError.quoted(column),
                moved == 1 ? "it" : "them"));
  }
}
