package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.training.read.ColumnPlan.Reading;
import dev.tranche.training.read.cell.ColumnKey;
import dev.tranche.training.read.cell.DateDetection;
import dev.tranche.training.read.cell.DigitCounts;
import dev.tranche.training.read.cell.MissingCodes;
import dev.tranche.training.read.cell.NamedNumbers;
import dev.tranche.training.read.cell.NumberStyleSearch.Doubt;
import dev.tranche.training.read.cell.StyleWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the owner of a numeric column should hear of how it was understood. */
final class NumericDoubts {
  /** Everybody's words for a missing value; of others something is said. */
  private static final Set<String> USUAL =
      Set.of("", "NA", "N/A", "<NA>", "NaN", "-NaN", "null", "-", "?");

  private static final String DASH = "-";

  /** Of a column that so few different floats span, digits beyond them are lost. */
  private static final double FEW_STEPS = 4096;

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
    boolean merged = plan.rules().style().plain() && digits.inexact() + digits.fine() > 0;
    boolean constant = tally.numbers().least() == tally.numbers().greatest() && !merged;
    if (constant && tally.missing().total() > 0) {
      return List.of(column() + " is left out: " + why + CategoryDoubts.BLANKS);
    }
    boolean doubtful =
        plan.type() == ColumnType.INFERRED && tally.numbers().least() < tally.numbers().greatest();
    return doubtful || merged
        ? List.of(column() + " is left out: " + why + "; " + keep() + dates(why))
        : List.of();
  }

  /** Whole numbers of these lengths may be days or seconds. */
  private String dates(String why) {
    boolean length =
        why.contains(" written as ")
            || (List.of(8, 10, 13).contains(digits.longest()) && digits.sameLength());
    return length ? "; if it holds dates, " + DateDetection.use(plan.name()) : "";
  }

  private String keep() {
    return "if it measures something, write \"kinds: {"
        + ColumnKey.of(plan.name())
        + ": numeric}\" in the spec";
  }

  /** Of one that is used. */
  List<String> ofKept() {
    if (plan.rules().date().isPresent()) {
      return DateDoubts.ofKept(plan.name(), plan.rules().date().get());
    }
    List<String> warnings = new ArrayList<>();
    style().ifPresent(warnings::add);
    if (tally.numbers().least() == tally.numbers().greatest()) {
      warnings.add(
          column()
              + " holds nothing but "
              + tally.numbers().least()
              + " and missing values: it tells no more than whether it is given");
    }
    for (Map.Entry<String, Integer> word : tally.missing().byWord().entrySet()) {
      boolean zero = word.getKey().equals(DASH) && !plan.rules().style().plain();
      boolean usual = USUAL.contains(word.getKey()) && !zero;
      if (!usual && !plan.rules().missing().contains(word.getKey())) {
        warnings.add(
            column()
                + ": "
                + cells(word.getValue(), " holds ", " hold ")
                + FileError.quoted(word.getKey())
                + ", taken as missing values"
                + (zero ? "; where it means 0, as in accounts, write 0" : ""));
      }
    }
    if (tally.numbers().infinite() > 0) {
      warnings.add(
          column()
              + ": "
              + cells(tally.numbers().infinite(), " is", " are")
              + " infinite or beyond a 32-bit float, taken as missing values");
    }
    boolean narrow = steps() < FEW_STEPS && plan.rules().style().plain();
    long merged = digits.inexact() + (narrow ? digits.fine() : 0);
    if (merged > 0) {
      warnings.add(
          column()
              + ": "
              + cells(merged, " has", " have")
              + " more digits than a 32-bit float holds (about 7); numbers that differ only"
              + " in the last ones become the same"
              + dates(""));
    }
    if (digits.leadingZeros() > 0) {
      warnings.add(
          column()
              + ": "
              + cells(digits.leadingZeros(), " has", " have")
              + " leading zeros; if these are codes, write \"kinds: {"
              + ColumnKey.of(plan.name())
              + ": categorical}\" in the spec");
    }
    if (plan.type() == ColumnType.INFERRED) {
      NamedNumbers.warning(plan.name(), values).ifPresent(warnings::add);
    }
    warnings.addAll(MissingCodes.hints(plan.name(), values));
    return warnings;
  }

  /** How many different numbers a float can hold between the least and the greatest. */
  private double steps() {
    float least = tally.numbers().least();
    float greatest = tally.numbers().greatest();
    return (greatest - least) / Math.ulp(Math.max(Math.abs(least), Math.abs(greatest)));
  }

  private Optional<String> style() {
    NumberStyle style = plan.rules().style();
    List<Doubt> doubts = plan.doubts();
    if (plan.reading() != Reading.STYLED_NUMBERS || (style.plain() && doubts.isEmpty())) {
      return Optional.empty();
    }
    String said =
        style.plain()
            ? ": its points are taken as decimal points"
            : " holds numbers " + StyleWords.of(style);
    return Optional.of(
        column()
            + said
            + (doubts.contains(Doubt.SHARES) ? "; some have the sign and some have none" : "")
            + (doubts.contains(Doubt.UNITS) ? "; some have the unit and some have none" : "")
            + (doubts.contains(Doubt.DECIMAL)
                ? otherwise(style.decimal() == ',' ? "." : ",")
                : ""));
  }

  private String otherwise(String other) {
    return "; if '"
        + other
        + "' is their decimal separator, write \"decimal: {"
        + ColumnKey.of(plan.name())
        + ": '"
        + other
        + "'}\" in the spec";
  }

  private String column() {
    return "column " + FileError.quoted(plan.name());
  }

  private static String cells(long count, String one, String several) {
    return String.format(
        Locale.ROOT, "%,d %s", count, count == 1 ? "cell" + one : "cells" + several);
  }
}
