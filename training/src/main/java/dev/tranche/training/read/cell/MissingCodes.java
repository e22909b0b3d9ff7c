package dev.tranche.training.read.cell;

import dev.tranche.base.FileError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds numbers that may stand for missing values: well-known codes, far from all others. */
public final class MissingCodes {
  private static final float[] KNOWN = {
    -1, -2, -3, -4, -5, -6, -7, -8, -9, -66, -77, -88, -97, -98, -99, -100, -111, -555, -666, -777,
    -888, -998, -999, -1111, -8888, -9998, -9999, -99999, -999999, 96, 97, 98, 99, 888, 996, 997,
    998, 999, 8888, 9996, 9997, 9998, 9999, 88888, 99999, 365243, 888888, 999999, 8888888, 9999999,
    99999999, 999999999, 1e9f, -1e9f
  };

  private static final float[] KNOWN_DECIMALS = {
    99.9f, 99.99f, 999.9f, 999.99f, 9999.9f, 9999.99f, 99999.99f
  };

  private static final int FEWEST_CELLS = 5;
  private static final double FEWEST_SHARE = 0.002;

  private MissingCodes() {}

  /** A warning if there are some. */
  public static List<String> hints(String column, float[] values) {
    Map<Float, Integer> counts = new HashMap<>();
    float least = Float.POSITIVE_INFINITY;
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      if (value < 0 || value > 95) {
        if (Arrays.binarySearch(SORTED, value) >= 0) {
          counts.merge(value, 1, Integer::sum);
          continue;
        }
      }
      // Neither is true of NaN.
      least = value < least ? value : least;
      greatest = value > greatest ? value : greatest;
    }
    if (least > greatest) {
      return List.of();
    }
    List<Float> codes = new ArrayList<>();
    for (Map.Entry<Float, Integer> entry : counts.entrySet()) {
      boolean often =
          entry.getValue() >= FEWEST_CELLS && entry.getValue() >= FEWEST_SHARE * values.length;
      if (often && apart(entry.getKey(), least, greatest)) {
        codes.add(entry.getKey());
      }
    }
    return codes.isEmpty() ? List.of() : List.of(hint(column, codes, counts));
  }

  private static final float[] SORTED = sorted();

  private static float[] sorted() {
    float[] sorted = Arrays.copyOf(KNOWN, KNOWN.length + 2 * KNOWN_DECIMALS.length);
    for (int i = 0; i < KNOWN_DECIMALS.length; i++) {
      sorted[KNOWN.length + 2 * i] = KNOWN_DECIMALS[i];
      sorted[KNOWN.length + 2 * i + 1] = -KNOWN_DECIMALS[i];
    }
    Arrays.sort(sorted);
    return sorted;
  }

  /** Negative where all others are not, or beyond them by more than they spread. */
  private static boolean apart(float code, float least, float greatest) {
    float spread = greatest - least;
    return code < 0
        ? least >= 0 || code < least - spread
        : spread > 0 && code > greatest + Math.max(spread, 1) / 2;
  }

  private static String text(float code) {
    return code == Math.rint(code)
        ? String.format(Locale.ROOT, "%.0f", code)
        : new BigDecimal(Float.toString(code)).toPlainString();
  }

  private static String hint(String column, List<Float> codes, Map<Float, Integer> counts) {
    codes.sort(Float::compare);
    List<String> texts = codes.stream().map(MissingCodes::text).toList();
    int cells = codes.stream().mapToInt(code -> counts.getOrDefault(code, 0)).sum();
    return String.format(
        Locale.ROOT,
        "column %s: %,d cells are %s, far from all others; if that means a missing value, write"
            + " \"missing: {%s: [%s]}\" in the spec",
        FileError.quoted(column),
        cells,
        String.join(" or ", texts),
        ColumnKey.of(column),
        String.join(", ", texts));
  }
}
