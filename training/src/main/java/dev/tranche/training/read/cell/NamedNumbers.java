package dev.tranche.training.read.cell;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.NameWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whole numbers whose column's name says that they measure nothing. */
public final class NamedNumbers {
  private static final Set<String> CODES =
      Set.of(
          "zip",
          "zipcode",
          "postcode",
          "postal",
          "postleitzahl",
          "plz",
          "naics",
          "sic",
          "nace",
          "cnae",
          "mcc",
          "code",
          "codigo",
          "código",
          "kode");

  private static final Set<String> DATES =
      Set.of(
          "date", "dt", "datum", "fecha", "opened", "data", "dato", "dátum", "tarih", "tarihi",
          "tanggal", "дата", "日期", "日付", "날짜");

  /** As R counts days from 1980 on, SAS from 1970 on, and spreadsheets to 2099. */
  private static final float FIRST_DAY = 3_653;

  private static final float LAST_DAY = 73_050;

  private NamedNumbers() {}

  /** What their owner should hear, if they do. */
  public static Optional<String> warning(String column, float[] values) {
    List<String> words = NameWords.of(column);
    if (words.stream().anyMatch(CODES::contains) && areWhole(values, 0, Float.MAX_VALUE)) {
      return Optional.of(
          "column "
              + FileError.quoted(column)
              + " sounds like codes and is taken as a measure; if it holds codes, write \"kinds: {"
              + ColumnKey.of(column)
              + ": categorical}\" in the spec");
    }
    return words.stream().anyMatch(DATES::contains) && areWithin(values, FIRST_DAY, LAST_DAY)
        ? Optional.of(
            "column "
                + FileError.quoted(column)
                + " sounds like dates and is taken as a measure; if a program has written them"
                + " as numbers of days, save them as 2018-12-31, or leave it out with drop")
        : Optional.empty();
  }

  private static boolean areWhole(float[] values, float least, float greatest) {
    for (float value : values) {
      if (value != Math.rint(value) && !Float.isNaN(value)) {
        return false;
      }
    }
    return areWithin(values, least, greatest);
  }

  private static boolean areWithin(float[] values, float least, float greatest) {
    for (float value : values) {
      if (value < least || value > greatest) {
        return false;
      }
    }
    return true;
  }
}
