package dev.tranche.training.read.cell;

import dev.tranche.base.FileError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds numbers that may stand for missing values: well-known codes, far from all others. */
public final class MissingCodes {
  private static final long[] KNOWN = {
    -1,
    -2,
    -3,
    -4,
    -5,
    -6,
    -7,
    -8,
    -9,
    -66,
    -77,
    -88,
    -97,
    -98,
    -99,
    -100,
    -111,
    -555,
    -666,
    -777,
    -888,
    -998,
    -999,
    -1111,
    -8888,
    -9998,
    -9999,
    -99999,
    -999999,
    96,
    97,
    98,
    99,
    888,
    996,
    997,
    998,
    999,
    8888,
    9996,
    9997,
    9998,
    9999,
    88888,
    99999,
    365243,
    888888,
    999999,
    8888888,
    9999999,
    99999999,
    999999999,
    -9999999,
    -99999999,
    -999999999,
    32767,
    -32768,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    9999999999L
  };

  private static final List<String> KNOWN_DECIMALS =
      List.of("99.9", "99.99", "999.9", "999.99", "9999.9", "9999.99", "99999.99");

  private static final int FEWEST_CELLS = 5;
  private static final double FEWEST_SHARE = 0.0005;

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
    float low = least;
    float high = greatest;
    List<String> hints = new ArrayList<>();
    for (boolean negative : new boolean[] {true, false}) {
      List<Float> codes =
          counts.keySet().stream()
              .filter(code -> code < 0 == negative && apart(code, low, high))
              .sorted()
              .toList();
      int cells = codes.stream().mapToInt(code -> counts.getOrDefault(code, 0)).sum();
      if (cells >= FEWEST_CELLS
          && cells >= FEWEST_SHARE * values.length
          && !even(codes, low, high)) {
        hints.add(hint(column, codes, cells, negative && codes.get(0) >= low - (high - low)));
      }
    }
    return hints;
  }

  /** Whether they are steps like the others: -1 and 0, or from -3 to 3. */
  private static boolean even(List<Float> codes, float least, float greatest) {
    boolean steps =
        codes.get(codes.size() - 1) == -1 && codes.get(0) == -codes.size() && least == 0;
    return steps && (greatest == 0 || (codes.size() > 1 && greatest == codes.size()));
  }

  /** The codes by the float that they are read as; 99999999 and 100000000 have the same. */
  private static final Map<Float, String> TEXTS = texts();

  private static final float[] SORTED = sorted();

  private static Map<Float, String> texts() {
    Map<Float, String> texts = new HashMap<>();
    for (long code : KNOWN) {
      texts.putIfAbsent((float) code, Long.toString(code));
    }
    for (String code : KNOWN_DECIMALS) {
      texts.put(Float.parseFloat(code), code);
      texts.put(-Float.parseFloat(code), "-" + code);
    }
    return Map.copyOf(texts);
  }

  private static float[] sorted() {
    float[] sorted = new float[TEXTS.size()];
    int place = 0;
    for (float code : TEXTS.keySet()) {
      sorted[place++] = code;
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

  /** A code as it is written, and the other number that is the same float, if one is. */
  private static String told(float code) {
    String text = TEXTS.getOrDefault(code, "");
    String other = String.format(Locale.ROOT, "%.0f", code);
    return text.contains(".") || text.equals(other)
        ? text
        : text + " (or " + other + ", the same in 32 bits)";
  }

  private static String hint(String column, List<Float> codes, int cells, boolean near) {
    List<String> texts = codes.stream().map(code -> TEXTS.getOrDefault(code, "")).toList();
    return String.format(
        Locale.ROOT,
        "column %s: %,d cells are %s, %s; if that means a missing value, write"
            + " \"missing: {%s: [%s]}\" in the spec",
        FileError.quoted(column),
        cells,
        String.join(" or ", codes.stream().map(MissingCodes::told).toList()),
        near ? "below 0, where no other is" : "far from all others",
        ColumnKey.of(column),
        String.join(", ", texts));
  }
}
