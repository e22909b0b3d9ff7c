package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.scoring.value.CellWords;
import dev.tranche.scoring.value.MissingWords;
import dev.tranche.training.read.cell.ColumnKey;
import dev.tranche.training.read.cell.DateDetection;
import dev.tranche.training.read.cell.FrequentCategories;
import dev.tranche.training.read.cell.NumberStyleSearch;
import dev.tranche.training.read.cell.SeparatorClash;
import dev.tranche.training.read.cell.TextDoubts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether the texts of a column were meant as numbers or dates, and what its owner should hear. */
final class CategoryDoubts {
  /** From so many different numbers on a column was meant to measure something. */
  private static final int MANY = 10;

  /** So many times as many different numbers as words make the words exceptions. */
  private static final int FEW = 10;

  private static final int SHOWN = 3;

  /** So many different numbers beside fewer words are worth a word. */
  private static final int SOME = 3;

  /** Numbers of two units or more, such as 2yrs 3mon. */
  private static final Pattern DURATION =
      Pattern.compile("\\d{1,4} ?\\p{L}{1,7}\\.?([ ,]+\\d{1,4} ?\\p{L}{1,7}\\.?)+");

  /** What to do about one of whose cells too few are missing to learn from. */
  static final String BLANKS =
      "; if a missing value says something here, such as no, write that word in its place";

  private static final String NAME_WITH_ID =
      "; if it names whom several rows are about, name it with --id: only then do the rows of one"
          + " stay together when rows are split";

  private final ColumnPlan plan;
  private final List<String> texts;
  private final NumberStyleSearch numbers;
  private final boolean dates;

  /**
   * For one column.
   *
   * @param categories each once
   */
  CategoryDoubts(ColumnPlan plan, List<String> categories) {
    MissingWords words = MissingWords.of(plan.rules());
    this.plan = plan;
    this.texts =
        categories.stream()
            .filter(
                text -> words.amongNumbers(text.toCharArray(), 0, text.length()) == CellWords.TEXT)
            .toList();
    this.numbers =
        plan.reading() == ColumnPlan.Reading.CATEGORIES
            ? NumberStyleSearch.of(texts, plan.decimal())
            : new NumberStyleSearch(Optional.empty(), 0, List.of(), List.of());
    this.dates = plan.type() == ColumnType.INFERRED && DateDetection.among(texts);
  }

  /** Its different cells, each once, without those that are missing among numbers. */
  List<String> texts() {
    return texts;
  }

  /**
   * How to read the column as numbers, if that is what it holds.
   *
   * @param declared whether its owner says so
   */
  Optional<ColumnPlan> asNumbers(boolean declared) {
    boolean meant =
        declared
            || numbers.words().isEmpty()
            || (numbers.numbers() >= MANY && numbers.numbers() >= FEW * numbers.words().size());
    return numbers
        .style()
        .filter(style -> meant)
        .map(style -> plan.styled(style, numbers.doubts()));
  }

  /**
   * What is said if its numbers have two separators, and nothing tells which is which.
   *
   * @param every of its different cells that is known
   */
  Optional<String> clash(List<String> every) {
    if (plan.decimal().isPresent()) {
      return Optional.empty();
    }
    return SeparatorClash.among(every)
        .map(
            two ->
                FileError.quoted(plan.name())
                    + " has "
                    + two.stream().map(FileError::quoted).collect(Collectors.joining(" and "))
                    + ", and no number tells which of ',' and '.' is the decimal separator; write"
                    + " all numbers in one way, or name it in the spec, as \"decimal: {"
                    + ColumnKey.of(plan.name())
                    + ": ','}\"");
  }

  /** Why it is left out, if its texts are dates. */
  Optional<String> date() {
    return dates ? Optional.of("dates or times") : Optional.empty();
  }

  /**
   * Of a column that is left out.
   *
   * @param names whether it may name whom several rows each are about
   * @param gaps whether it has one value alone, and some of its cells are missing
   */
  List<String> ofDropped(String why, boolean names, boolean gaps) {
    String left = column() + " is left out: " + why;
    if (gaps) {
      return List.of(left + BLANKS);
    }
    boolean numbered = numbers.numbers() > numbers.words().size();
    if (names && !dates && !hidden() && !numbered) {
      return List.of(left + NAME_WITH_ID);
    }
    if (dates) {
      return List.of(left + "; " + DateDetection.use(plan.name()));
    }
    if (hidden()) {
      return List.of(left + "; " + measured());
    }
    return numbers.numbers() > 0 || codes() ? List.of(left + mixed()) : List.of();
  }

  /**
   * Of one that is used.
   *
   * @param found all its categories, of which some may be kept as one
   * @param missing its words for missing values
   */
  List<String> ofKept(List<String> found, FrequentCategories kept, Set<String> missing) {
    List<String> said = new ArrayList<>();
    if (found.size() == 1) {
      said.add(
          column()
              + " holds nothing but "
              + FileError.quoted(found.get(0))
              + " and missing values, which are taken as a category of their own");
    } else if (codes()) {
      said.add(
          column() + " holds whole numbers with leading zeros, taken as codes and not as measures");
    } else if (numbers.numbers() >= SOME && numbers.numbers() > numbers.words().size()) {
      said.add(column() + " is taken as text" + mixed());
    } else if (hidden()) {
      said.add(column() + " is taken as text; " + measured());
    }
    if (missing.contains("NA") && TextDoubts.areCountries(found)) {
      said.add(
          column()
              + ": NA is taken as a missing value; if it is a code like the others, write"
              + " \"not_missing: {"
              + ColumnKey.of(plan.name())
              + ": ['NA']}\" in the spec");
    }
    TextDoubts.sameAnswer(found).ifPresent(answers -> said.add(alike(answers)));
    TextDoubts.sameWord(found).ifPresent(spellings -> said.add(differently(spellings)));
    kept.rest().ifPresent(rest -> said.add(asOne(found.size(), kept, rest)));
    return said;
  }

  private String alike(List<String> answers) {
    return column()
        + " says yes or no in several ways, such as "
        + answers.stream().map(FileError::quoted).collect(Collectors.joining(" and "))
        + ", taken as different categories; write what is the same alike";
  }

  private String differently(List<String> spellings) {
    return column()
        + " has categories that differ only in case, blanks or hyphens, such as "
        + spellings.stream().map(FileError::quoted).collect(Collectors.joining(" and "))
        + "; write what is the same alike";
  }

  private String asOne(int found, FrequentCategories kept, String rest) {
    return column()
        + " has "
        + found
        + " categories, of which the "
        + (found - kept.categories().size() + 1)
        + " rarest are taken as one, "
        + FileError.quoted(rest)
        + (plan.type() == ColumnType.INFERRED ? NAME_WITH_ID : "");
  }

  /** Whether the texts hold numbers in a form that is not understood. */
  private boolean hidden() {
    boolean durations =
        texts.size() >= MANY && texts.stream().allMatch(text -> DURATION.matcher(text).matches());
    boolean whole = numbers.numbers() == 0 && (durations || TextDoubts.hideNumbers(texts));
    return plan.type() == ColumnType.INFERRED && (whole || TextDoubts.areFractions(texts));
  }

  private String measured() {
    return "its values are such as "
        + FileError.quoted(texts.get(0))
        + ": write each as one number, such as of months, or as a date, to have it measured";
  }

  private boolean codes() {
    return plan.type() == ColumnType.INFERRED && plan.reading() == ColumnPlan.Reading.CODES;
  }

  private String column() {
    return "column " + FileError.quoted(plan.name());
  }

  private String mixed() {
    if (numbers.numbers() == 0) {
      return "";
    }
    String words =
        numbers.words().stream()
            .limit(SHOWN)
            .map(FileError::quoted)
            .collect(Collectors.joining(", "));
    return words.isEmpty()
        ? "; its numbers are not written in one way"
        : String.format(
            "; %d of its %d different values are numbers, others are such as %s",
            numbers.numbers(), texts.size(), words);
  }
}
