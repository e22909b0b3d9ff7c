package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.DisjointSets;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds rows that must stay together in one part and one fold: those of one identifier, and those
 * that are alike in every feature. Else a model could learn a row by heart and be tested on its
 * copy.
 *
 * <p>What more than 50 rows and a hundredth of all have in common is a frequent combination, no
 * copy; such rows do not stay together. Nor do rows alike by chance where they would tie a
 * twentieth of all rows to each other, from one customer to the next.
 *
 * @param groups that stay together
 * @param warnings how many there are, a sentence each
 */
public record RepeatedRows(RowGroups groups, List<String> warnings) {
  private static final int COPIES = 50;
  private static final double FREQUENT = 0.01;
  private static final double TIED = 0.05;

  public RepeatedRows {
    warnings = List.copyOf(warnings);
  }

  /**
   * Looks for them.
   *
   * @param identifiers columns that name what rows are about
   * @param features the columns in which copies are alike
   */
  public static RepeatedRows of(
      Table table, List<Column> identifiers, List<Column> features, ThreadPool pool) {
    List<String> warnings = new ArrayList<>();
    int[] first = byItself(table.rows());
    for (Column column : identifiers) {
      int[] own = named(column, pool);
      int rows = repeated(own);
      int[] both = rows > 0 ? tied(first, own) : first;
      if (rows > 0 && (column instanceof IdColumn || separate(both, first))) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%,d rows share their %s with another (%,d different ones): those of one stay"
                    + " together when rows are split into training, calibration and test",
                rows,
                FileError.quoted(column.name()),
                groups(own)));
        first = both;
      }
    }
    if (!features.isEmpty()) {
      int[] alike = RowPrints.first(RowPrints.of(features, pool));
      separateFrequent(alike);
      int rows = repeated(alike);
      int[] both = rows > 0 ? tied(first, alike) : first;
      if (rows > 0 && separate(both, first)) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "%,d rows are the same as another in every feature (%,d different ones): they stay"
                    + " together when rows are split; remove them if they are copies",
                rows,
                groups(alike)));
        first = both;
      }
    }
    return new RepeatedRows(
        warnings.isEmpty() ? RowGroups.none() : RowGroups.numbered(first), warnings);
  }

  /**
   * For each row the first of the same name; rows without a name of their own are by themselves.
   */
  private static int[] named(Column column, ThreadPool pool) {
    int[] first = RowPrints.first(RowPrints.of(List.of(column), pool));
    if (column instanceof CategoricalColumn texts) {
      int rest = texts.rest().map(texts.categories()::indexOf).orElse(-1);
      for (int row = 0; row < first.length; row++) {
        if (texts.code(row) < 0 || texts.code(row) == rest) {
          first[row] = row;
        }
      }
    }
    return first;
  }

  private static void separateFrequent(int[] first) {
    if (repeated(first) == 0) {
      return;
    }
    int[] size = sizes(first);
    double most = most(first.length, FREQUENT);
    for (int row = 0; row < first.length; row++) {
      first[row] = size[first[row]] > most ? row : first[row];
    }
  }

  private static boolean separate(int[] tied, int[] before) {
    return largest(tied) <= Math.max(largest(before), most(before.length, TIED));
  }

  private static double most(int rows, double share) {
    return Math.max(COPIES, share * rows);
  }

  /** The groups of both, joined where they have a row in common; for each row the first one. */
  private static int[] tied(int[] one, int[] other) {
    DisjointSets sets = new DisjointSets(one.length);
    for (int row = 0; row < one.length; row++) {
      joinToFirst(sets, row, one[row]);
      joinToFirst(sets, row, other[row]);
    }
    return IntStream.range(0, one.length).map(sets::root).toArray();
  }

  private static void joinToFirst(DisjointSets sets, int row, int other) {
    int a = sets.root(row);
    int b = sets.root(other);
    sets.join(Math.max(a, b), Math.min(a, b));
  }

  private static int[] byItself(int rows) {
    int[] first = new int[rows];
    Arrays.setAll(first, row -> row);
    return first;
  }

  private static int[] sizes(int[] first) {
    int[] size = new int[first.length];
    for (int row : first) {
      size[row]++;
    }
    return size;
  }

  private static int largest(int[] first) {
    return Arrays.stream(sizes(first)).max().orElse(0);
  }

  /** How many rows are not by themselves. */
  private static int repeated(int[] first) {
    boolean any = false;
    for (int row = 0; row < first.length; row++) {
      any |= first[row] != row;
    }
    return any
        ? first.length - (int) Arrays.stream(sizes(first)).filter(size -> size == 1).count()
        : 0;
  }

  private static int groups(int[] first) {
    return (int) Arrays.stream(sizes(first)).filter(size -> size > 1).count();
  }
}
