package dev.tranche.training.bundle.portrait;

import dev.tranche.training.table.IdColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The ids of two files, as keys that are equal for the same customer. Ids are the same if their
 * texts are. Where most are not, and all of both files are whole numbers of which no file writes
 * one in two ways, they are compared as numbers, if more than twice as many meet then: spreadsheets
 * and data frames make 1001.0 of 1001, and 1001 of 00001001.
 *
 * @param customers one per row
 * @param applicants one per row
 * @param warnings what is to be looked at, a sentence each
 */
record SharedIds(long[] customers, long[] applicants, List<String> warnings) {
  SharedIds {
    warnings = List.copyOf(warnings);
  }

  static SharedIds of(IdColumn customers, IdColumn applicants) {
    long least = Math.min(different(customers.keys()), different(applicants.keys()));
    long met = met(customers.keys(), applicants.keys());
    if (2 * met >= least) {
      return new SharedIds(customers.keys(), applicants.keys(), List.of());
    }
    long asNumbers =
        areNumbers(customers) && areNumbers(applicants)
            ? met(customers.numbers(), applicants.numbers())
            : 0;
    if (asNumbers > 2 * met) {
      return new SharedIds(
          customers.numbers(),
          applicants.numbers(),
          List.of(
              String.format(
                  Locale.ROOT,
                  "ids are compared as whole numbers, so that 1001, 1001.0 and 00001001 are one:"
                      + " %,d of %,d are in both files; as texts only %,d were",
                  asNumbers,
                  least,
                  met)));
    }
    return new SharedIds(
        customers.keys(),
        applicants.keys(),
        List.of(
            String.format(
                Locale.ROOT,
                "only %,d of %,d ids are in both files, which default rates by segment rest on;"
                    + " ids are compared as texts: 1001, 1001.0 and 00001001 are three",
                met,
                least)));
  }

  /** Whether the numbers tell the ids apart as their texts do. */
  private static boolean areNumbers(IdColumn ids) {
    return ids.numbers().length > 0 && different(ids.numbers()) == different(ids.keys());
  }

  private static long different(long[] keys) {
    return distinct(keys).count();
  }

  private static long met(long[] customers, long[] applicants) {
    KeyIndex known = new KeyIndex(customers);
    return distinct(applicants).filter(id -> known.find(id) >= 0).count();
  }

  /** By sorting: a set of a million boxed keys would take ten times the memory. */
  private static LongStream distinct(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    return IntStream.range(0, sorted.length)
        .filter(i -> i == 0 || sorted[i] != sorted[i - 1])
        .mapToLong(i -> sorted[i]);
  }
}
