package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds the one style in which the dates among a column's texts are written: the form that reads
 * most of them.
 *
 * @param style of them; empty if none is a date, or nobody can tell which day is meant
 * @param doubtful the forms between which nobody can tell
 */
public record DateStyleSearch(Optional<DateStyle> style, List<DateForm> doubtful) {
  /** Takes a text of any years of two digits as a date. */
  public static final OptionalInt ANY_YEAR = OptionalInt.of(2068);

  /** A column of seconds has later ones; of small numbers nobody says that they are seconds. */
  private static final float FIRST_SECONDS = 1_000;

  private static final double NEARLY_ALL = 0.9;

  private static final int CENTURY = 100;

  /** Years of two digits are of this one at the latest, if all of them can be. */
  private static final int LATEST = 2049;

  /** So many years before the first one are still understood, where later ones leave room. */
  private static final int EARLIER = 10;

  /**
   * Finds it.
   *
   * @param texts each once
   * @param known the form, if it is known
   */
  public static DateStyleSearch of(List<String> texts, Optional<DateForm> known) {
    List<DateForm> forms = known.map(List::of).orElse(List.of(DateForm.values()));
    long[] read =
        forms.stream().mapToLong(form -> count(texts, new DateStyle(form, ANY_YEAR))).toArray();
    long most = Arrays.stream(read).max().orElse(0);
    List<DateForm> best =
        IntStream.range(0, read.length).filter(i -> read[i] == most).mapToObj(forms::get).toList();
    DateForm first =
        known.isEmpty() ? calendar(forms, read, best.get(0), texts.size()) : best.get(0);
    if (most == 0 || (known.isEmpty() && seconds(first) && !late(texts, first))) {
      return new DateStyleSearch(Optional.empty(), List.of());
    }
    List<DateForm> others =
        first.isNumber() || texts.stream().allMatch(text -> text.contains("."))
            ? List.of()
            : best.stream().filter(form -> differ(texts, first, form)).toList();
    return others.isEmpty()
        ? new DateStyleSearch(Optional.of(new DateStyle(first, lastYear(texts, first))), List.of())
        : new DateStyleSearch(Optional.empty(), List.of(first, others.get(0)));
  }

  /** Every whole number is a second of some day: one wrong day among many does not make seconds. */
  private static DateForm calendar(List<DateForm> forms, long[] read, DateForm best, int texts) {
    return IntStream.range(0, read.length)
        .filter(i -> seconds(best) && !seconds(forms.get(i)) && read[i] >= NEARLY_ALL * texts)
        .mapToObj(forms::get)
        .findFirst()
        .orElse(best);
  }

  private static long count(List<String> texts, DateStyle style) {
    return texts.stream().filter(dates(style)).count();
  }

  private static Predicate<String> dates(DateStyle style) {
    Dates dates = new Dates(style);
    return text -> !Float.isNaN(dates.parse(text));
  }

  private static boolean seconds(DateForm form) {
    return form == DateForm.SECONDS || form == DateForm.MILLISECONDS;
  }

  private static boolean late(List<String> texts, DateForm form) {
    Dates dates = new Dates(new DateStyle(form));
    return texts.stream().anyMatch(text -> Math.abs(dates.parse(text)) > FIRST_SECONDS);
  }

  private static boolean differ(List<String> texts, DateForm one, DateForm other) {
    Dates a = new Dates(new DateStyle(one, ANY_YEAR));
    Dates b = new Dates(new DateStyle(other, ANY_YEAR));
    return texts.stream().anyMatch(text -> Float.compare(a.parse(text), b.parse(text)) != 0);
  }

  /**
   * Where years have two digits: they are 100 years of which the longest run that no text is of
   * comes last, but for a few. So {@code 62} and {@code 15} in one column are 1962 and 2015.
   */
  private static OptionalInt lastYear(List<String> texts, DateForm form) {
    Predicate<String> whole = dates(new DateStyle(form));
    Dates any = new Dates(new DateStyle(form, ANY_YEAR));
    int[] years =
        texts.stream()
            .filter(whole.negate())
            .map(any::parse)
            .filter(day -> !day.isNaN())
            .mapToInt(day -> Integer.parseInt(DateStyle.text(day).substring(2, 4)))
            .distinct()
            .sorted()
            .toArray();
    if (years.length == 0) {
      return OptionalInt.empty();
    }
    int last =
        IntStream.range(0, years.length)
            .boxed()
            .max(Comparator.comparingInt(i -> runAfter(years, i)))
            .orElseThrow();
    int run = runAfter(years, last);
    int end = 2000 + years[last] + run - 1 - Math.min(EARLIER, run / 2);
    return OptionalInt.of(2000 + years[last] > LATEST ? end - CENTURY : end);
  }

  /** Years from one to the next that there is, counted over the turn of the century. */
  private static int runAfter(int[] years, int i) {
    return i + 1 < years.length ? years[i + 1] - years[i] : years[0] + CENTURY - years[i];
  }
}
