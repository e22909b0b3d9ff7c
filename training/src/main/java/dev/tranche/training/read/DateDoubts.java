package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.csv.LineError;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.value.DateStyleSearch;
import dev.tranche.scoring.value.MissingWords;
import dev.tranche.training.read.cell.ColumnKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the dates of a column are written, and what its owner should hear of that. */
final class DateDoubts {
  private static final int SHOWN = 3;

  private final ColumnPlan plan;

  DateDoubts(ColumnPlan plan) {
    this.plan = plan;
  }

  /**
   * How to read the column, or why nobody can; empty if there is nothing to read.
   *
   * @param categories each once
   */
  Optional<ColumnResult> reading(List<String> categories) {
    MissingWords words = MissingWords.of(plan.rules());
    List<String> texts =
        categories.stream()
            .filter(text -> words.amongNumbers(text.toCharArray(), 0, text.length()) < 0)
            .toList();
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    DateStyleSearch found = DateStyleSearch.of(texts, plan.rules().date().map(DateStyle::form));
    return Optional.of(
        found
            .style()
            .<ColumnResult>map(style -> new ColumnResult.Again(plan.dated(style)))
            .orElseGet(() -> new ColumnResult.Invalid(LineError.at(0, unknown(found, texts)))));
  }

  private String unknown(DateStyleSearch found, List<String> texts) {
    if (!found.doubtful().isEmpty()) {
      return FileError.quoted(plan.name())
          + " holds dates that may be "
          + found.doubtful().stream().map(DateForm::word).collect(Collectors.joining(" or "))
          + "; write one of them, as \"dates: {"
          + ColumnKey.of(plan.name())
          + ": "
          + found.doubtful().get(0).word()
          + "}\", in the spec";
    }
    return FileError.quoted(plan.name())
        + " holds no dates, but "
        + texts.stream().limit(SHOWN).map(FileError::quoted).collect(Collectors.joining(", "))
        + "; known are "
        + plan.rules().date().map(style -> style.form().word()).orElse(known())
        + ", and 2018-12-31";
  }

  private static String known() {
    return Arrays.stream(DateForm.values()).map(DateForm::word).collect(Collectors.joining(", "));
  }

  /** Of a cell that is none. */
  static LineError none(ColumnPlan plan, ColumnChunk.Text text) {
    return new LineError(
        text.line(),
        plan.name(),
        FileError.quoted(text.cell())
            + " is not "
            + plan.rules().date().map(DateStyle::words).orElse("a date")
            + "; correct it, or list it under 'missing'");
  }

  /** Of a column that is used. */
  static List<String> ofKept(String column, DateStyle style) {
    List<String> warnings = new ArrayList<>();
    style
        .lastYear()
        .ifPresent(
            last ->
                warnings.add(
                    "column "
                        + FileError.quoted(column)
                        + " holds dates as "
                        + style.form().word()
                        + " whose years of two digits are read as "
                        + (last - 99)
                        + " to "
                        + last));
    return warnings;
  }
}
