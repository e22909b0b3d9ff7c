package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.csv.LineError;
import dev.tranche.training.read.cell.ForeignDigits;
import dev.tranche.training.read.cell.FrequentCategories;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.CategoryPool;
import dev.tranche.training.table.FeatureKind;
import dev.tranche.training.table.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A column read as categories. */
final class CategoricalColumnBuilder {
  /** Below this many categories even a different one in each row is no sign of an identifier. */
  private static final int FEW_CATEGORIES = 20;

  /** So many categories tell how numbers or dates are written. */
  private static final int MOST_LOOKED_AT = 100_000;

  private static final int FEWEST_OF_BLOCK = 100;

  private static final double MOSTLY_DIFFERENT = 0.9;

  private final ColumnPlan plan;
  private final String name;
  private final ColumnType type;
  private final List<ColumnChunk.Categories> chunks;
  private final CellTally tally;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> categories = new ArrayList<>();
  private long filled;
  private boolean overflowed;

  CategoricalColumnBuilder(ColumnPlan plan, ChunkedColumn chunks) {
    this.plan = plan;
    this.name = plan.name();
    this.type = plan.type();
    this.chunks = chunks.of(ColumnChunk.Categories.class);
    this.tally = chunks.tally(chunk -> ((ColumnChunk.Categories) chunk).tally());
  }

  ColumnResult get() {
    if (type == ColumnType.DATE) {
      Optional<ColumnResult> dates = new DateDoubts(plan).reading(allCategories());
      if (dates.isPresent()) {
        return dates.get();
      }
    }
    List<String> all = allCategories();
    if (all.stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
      return new ColumnResult.Invalid(
          LineError.at(
              0,
              FileError.quoted(name)
                  + " has cells with a NUL character, which no text has; the file is damaged, or in"
                  + " an encoding such as UTF-16 without a byte order mark: save it as UTF-8"));
    }
    CategoryDoubts doubts = new CategoryDoubts(plan, all);
    if (plan.reading() == ColumnPlan.Reading.CATEGORIES) {
      Optional<ColumnPlan> numbers = doubts.asNumbers(type == ColumnType.NUMERIC);
      Optional<String> clash = numbers.flatMap(it -> doubts.clash(everyCategory()));
      if (clash.isPresent()) {
        return new ColumnResult.Invalid(LineError.at(0, clash.get()));
      }
      if (numbers.isPresent()) {
        return new ColumnResult.Again(numbers.get());
      }
    }
    boolean meantAsNumbers =
        type == ColumnType.NUMERIC
            || (plan.reading() == ColumnPlan.Reading.CATEGORIES
                && tally.numbers().count() >= NumericColumnBuilder.MOSTLY * tally.filled());
    if (meantAsNumbers && tally.texts().first().isPresent()) {
      return new ColumnResult.Invalid(tally.texts().first().get().notANumber(name));
    }
    if (type == ColumnType.NUMERIC && tally.filled() > 0) {
      return new ColumnResult.Invalid(
          LineError.at(
              0, FileError.quoted(name) + " has numbers without the decimal separator given"));
    }
    if (type == ColumnType.INFERRED
        && tally.texts().first().isPresent()
        && ForeignDigits.among(doubts.texts())) {
      return new ColumnResult.Invalid(tally.texts().first().get().inForeignDigits(name));
    }
    int missing = tally.missing().total();
    if (type == ColumnType.TARGET && missing > 0) {
      String rows = missing == 1 ? "1 row" : missing + " rows";
      return new ColumnResult.Invalid(
          new LineError(
              tally.missing().firstLine(),
              name,
              "the label is missing (in "
                  + rows
                  + "); every row needs one, such as 0 where there was no default"));
    }
    chunks.forEach(this::number);
    if (type == ColumnType.TARGET && categories.size() > CategoryPool.MOST) {
      return new ColumnResult.Invalid(LineError.at(0, Target.tooManyValues(name, categories)));
    }
    FrequentCategories kept = FrequentCategories.of(categories, rowsOfCategories());
    Optional<String> useless =
        type == ColumnType.TARGET ? Optional.empty() : doubts.date().or(() -> useless(kept));
    ColumnProfile profile =
        new ColumnProfile(name, kind(), reason(kept), tally.missing().byWord(), 0, useless);
    return useless.isPresent()
        ? new ColumnResult.Left(
            profile,
            doubts.ofDropped(useless.get(), names(kept), missing > 0 && categories.size() == 1))
        : new ColumnResult.Kept(
            column(kept, missing),
            profile,
            doubts.ofKept(categories, kept, tally.missing().byWord().keySet()));
  }

  /** Those of every block, each once, in order of appearance; of very many, some of every block. */
  private List<String> allCategories() {
    Set<String> all = new LinkedHashSet<>();
    int each = Math.max(FEWEST_OF_BLOCK, MOST_LOOKED_AT / Math.max(1, chunks.size()));
    chunks.forEach(chunk -> chunk.categories().stream().limit(each).forEach(all::add));
    return List.copyOf(all);
  }

  /** All that the blocks have kept, each once. */
  private List<String> everyCategory() {
    Set<String> all = new LinkedHashSet<>();
    chunks.forEach(chunk -> all.addAll(chunk.categories()));
    return List.copyOf(all);
  }

  /** Numbers the categories in order of appearance, until there are too many. */
  private void number(ColumnChunk.Categories chunk) {
    if (overflowed) {
      return;
    }
    for (int i = 0; i < chunk.categories().size(); i++) {
      String category = chunk.categories().get(i);
      if (!numbers.containsKey(category)) {
        if (categories.size() == CategoryPool.MANY) {
          overflowed = true;
          filled += chunk.filledUntil()[i];
          return;
        }
        numbers.put(category, categories.size());
        categories.add(category);
      }
    }
    filled += chunk.cells().length - chunk.tally().missing().total();
  }

  private String kind() {
    return type == ColumnType.TARGET ? "target" : FeatureKind.CATEGORICAL.word();
  }

  private String reason(FrequentCategories kept) {
    String rare =
        kept.rest()
            .map(
                rest ->
                    "; "
                        + categories.size()
                        + " categories, the rare ones together as '"
                        + rest
                        + "'")
            .orElse("");
    return whyCategories() + rare;
  }

  private String whyCategories() {
    return switch (type) {
      case TARGET -> "named as the target";
      case CATEGORICAL -> "declared";
      default ->
          plan.reading() == ColumnPlan.Reading.CODES
              ? "whole numbers with leading zeros are codes"
              : tally
                  .texts()
                  .first()
                  .map(
                      text ->
                          FileError.quoted(text.cell())
                              + " in line "
                              + text.line()
                              + " is no number")
                  .orElse("a cell is no number");
    };
  }

  private Optional<String> useless(FrequentCategories kept) {
    if (categories.isEmpty()) {
      return Optional.of("every cell is missing");
    }
    if (categories.size() >= FEW_CATEGORIES && categories.size() > MOSTLY_DIFFERENT * filled) {
      return Optional.of("nearly every row has a value of its own, as in an identifier");
    }
    if (overflowed) {
      return Optional.of(String.format(Locale.ROOT, "more than %,d categories", CategoryPool.MANY));
    }
    if (!kept.useful()) {
      return Optional.of(
          categories.size()
              + " categories, none in "
              + FrequentCategories.FEWEST_ROWS
              + " rows or more");
    }
    return categories.size() == 1 && tally.missing().total() < FrequentCategories.FEWEST_ROWS
        ? Optional.of("constant: every filled cell is " + FileError.quoted(categories.get(0)))
        : Optional.empty();
  }

  /** Whether the categories may name whom several rows each are about. */
  private boolean names(FrequentCategories kept) {
    return type == ColumnType.INFERRED
        && categories.size() <= MOSTLY_DIFFERENT * filled
        && (overflowed || !kept.useful());
  }

  /** How many rows each category is in; none where there were too many categories to count. */
  private int[] rowsOfCategories() {
    int[] rows = new int[categories.size()];
    if (overflowed) {
      return rows;
    }
    for (ColumnChunk.Categories chunk : chunks) {
      int[] numbers = numbers(chunk);
      for (char cell : chunk.cells()) {
        if (cell > 0) {
          rows[numbers[cell - 1]]++;
        }
      }
    }
    return rows;
  }

  /** For each of a chunk's categories its number among all. */
  private int[] numbers(ColumnChunk.Categories chunk) {
    return chunk.categories().stream().mapToInt(numbers::get).toArray();
  }

  private CategoricalColumn column(FrequentCategories kept, int missing) {
    byte[] cells = new byte[chunks.stream().mapToInt(chunk -> chunk.cells().length).sum()];
    int at = 0;
    for (ColumnChunk.Categories chunk : chunks) {
      int[] numbers = numbers(chunk);
      byte[] codes = new byte[numbers.length + 1];
      for (int i = 0; i < numbers.length; i++) {
        codes[i + 1] = (byte) (1 + kept.place()[numbers[i]]);
      }
      for (char cell : chunk.cells()) {
        cells[at++] = codes[cell];
      }
    }
    return new CategoricalColumn(
        name, cells, kept.categories(), missing, kept.rest(), plan.rules());
  }
}
