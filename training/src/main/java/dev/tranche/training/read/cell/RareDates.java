package dev.tranche.training.read.cell;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Forms in which numbers tell dates that no key reads: they are left out. */
enum RareDates {
  /** With a century before it on some mainframes: 1 for 2000 to 2099. Shorter ones may be codes. */
  SHORT("yymmdd") {
    @Override
    boolean tells(double value) {
      int day = (int) value % 1_000_000;
      return value >= 10_101
          && value < 2_000_000
          && isDay(2000 + day / 10_000, day / 100 % 100, day);
    }
  },
  DAY_OF_YEAR("yyyyddd") {
    @Override
    boolean tells(double value) {
      int year = (int) value / 1000;
      int day = (int) value % 1000;
      return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= 366;
    }
  },
  MONTH_AS_DECIMALS("yyyy.mm") {
    @Override
    boolean tells(double value) {
      int month = (int) Math.round(value % 1 * 100);
      return value >= FIRST_YEAR && value < LAST_YEAR && month >= 1 && month <= 12;
    }
  },
  YEAR_AS_DECIMALS("mm.yyyy") {
    @Override
    boolean tells(double value) {
      int year = (int) Math.round(value % 1 * 10_000);
      return value > 1 && value < 13 && year >= FIRST_YEAR && year <= LAST_YEAR;
    }
  };

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /** Of so many different numbers not all tell a date by chance. */
  private static final int FEWEST = 12;

  private final String form;

  RareDates(String form) {
    this.form = form;
  }

  abstract boolean tells(double value);

  /** Why a column of them is left out. */
  String reason() {
    return "dates in the form " + form + ", which days_since does not read; write 2018-12-31";
  }

  /** The form of a column's numbers, if all are dates in one. */
  static Optional<RareDates> among(float[] values) {
    return Arrays.stream(values()).filter(form -> form.areAll(values)).findFirst();
  }

  private boolean areAll(float[] values) {
    boolean decimals = this == MONTH_AS_DECIMALS || this == YEAR_AS_DECIMALS;
    Set<Float> different = new HashSet<>();
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      if (!Float.isNaN(value)) {
        if ((value == Math.rint(value)) == decimals || !tells(value)) {
          return false;
        }
        least = Math.min(least, value);
        greatest = Math.max(greatest, value);
        if (different.size() < FEWEST) {
          different.add(value);
        }
      }
    }
    // The days of one year are whole numbers one after the other, as rows are counted.
    boolean counted = this == DAY_OF_YEAR && (int) least / 1000 == (int) greatest / 1000;
    return different.size() == FEWEST && !counted;
  }

  private static boolean isDay(int year, int month, int digits) {
    int day = digits % 100;
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }
}
