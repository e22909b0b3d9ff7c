package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.training.read.ColumnPlan.Reading;
import dev.tranche.training.read.cell.DateDetection;
import dev.tranche.training.read.cell.DigitCounts;
import dev.tranche.training.read.cell.MissingCodes;
import dev.tranche.training.read.cell.StyleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the owner of a numeric column should hear of how it was understood. */
final class NumericDoubts {
  /** Everybody's words for a missing value; of others something is said. */
  private static final Set<String> USUAL =
      Set.of("", "NA", "N/A", "<NA>", "NaN", "-NaN", "null", "None", "-", "?");

  private final ColumnPlan plan;
  private final CellTally tally;
  private final DigitCounts digits;
  private final float[] values;

  NumericDoubts(ColumnPlan plan, CellTally tally, DigitCounts digits, float[] values) {
    this.plan = plan;
    this.tally = tally;
    this.digits = digits;
    this.values = values;
  }

  /** Whether the numbers are written with exponents, as long identifiers are by spreadsheets. */
  boolean exponents() {
    return digits.exponents() >= NumericColumnBuilder.MOSTLY * tally.numbers().count()
        && tally.numbers().least() >= DigitCounts.LONG;
  }

  /** Of a column that is left out. */
  List<String> ofDropped(String why) {
    boolean doubtful =
        plan.type() == ColumnType.INFERRED && tally.numbers().least() < tally.numbers().greatest();
    return doubtful || digits.inexact() > 0
        ? List.of(column() + " is left out: " + why + "; " + keep() + dates())
        : List.of();
  }

  /** Whole numbers of these lengths may be days or seconds. */
  private String dates() {
    boolean length = List.of(8, 10, 13).contains(digits.longest()) && digits.sameLength();
    return length ? "; if it holds dates, " + DateDetection.use(plan.name()) : "";
  }

  private String keep() {
    return "if it measures something, write \"kinds: {" + plan.name() + ": numeric}\" in the spec";
  }

  /** Of one that is used. */
  List<String> ofKept() {
    if (plan.rules().date().isPresent()) {
      return DateDoubts.ofKept(plan.name(), plan.rules().date().get());
    }
    List<String> warnings = new ArrayList<>();
    if (plan.reading() == Reading.STYLED_NUMBERS && !plan.rules().style().plain()) {
      warnings.add(
          column() + " holds numbers " + StyleWords.of(plan.rules().style()) + otherwise());
    }
    for (Map.Entry<String, Integer> word : tally.missing().byWord().entrySet()) {
      if (!USUAL.contains(word.getKey()) && !plan.rules().missing().contains(word.getKey())) {
        warnings.add(
            column()
                + ": "
                + cells(word.getValue())
                + " hold "
                + FileError.quoted(word.getKey())
                + ", taken as missing values");
      }
    }
    if (digits.inexact() > 0) {
      warnings.add(
          column()
              + ": "
              + cells(digits.inexact())
              + " have more digits than a 32-bit float holds (about 7); numbers that differ only"
              + " in the last ones become the same"
              + dates());
    }
    if (digits.leadingZeros() > 0) {
      warnings.add(
          column()
              + ": "
              + cells(digits.leadingZeros())
              + " have leading zeros; if these are codes, write \"kinds: {"
              + plan.name()
              + ": categorical}\" in the spec");
    }
    warnings.addAll(MissingCodes.hints(plan.name(), values));
    return warnings;
  }

  private String otherwise() {
    String other = plan.rules().style().decimal() == ',' ? "." : ",";
    return plan.ambiguous()
        ? "; if '"
            + other
            + "' is their decimal separator, write \"decimal: {"
            + plan.name()
            + ": '"
            + other
            + "'}\" in the spec"
        : "";
  }

  private String column() {
    return "column " + FileError.quoted(plan.name());
  }

  private static String cells(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d cell" : "%,d cells", count);
  }
}
