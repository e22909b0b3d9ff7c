package dev.tranche.scoring.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of derived features. A kind is one constant here: its name is the key in specs and the
 * word in manifests, and from its expression follow values, nodes of graphs and edges to prove them
 * on. What editors say of it is written from here.
 */
// All fields are immutable: a record of records, a text and a list that List.of made.
@SuppressWarnings("ImmutableEnumChecker")
public enum DerivationKind {
  /** The first column divided by the second. */
  RATIO(
      Expression.ofTwo(Arithmetic.DIVIDE),
      "The column that is divided, and the one it is divided by.",
      "loan_amount",
      "income"),

  /** The first column less the second. */
  DIFFERENCE(
      Expression.ofTwo(Arithmetic.SUBTRACT),
      "The column subtracted from, and the one that is subtracted.",
      "income",
      "loan_amount"),

  /**
   * Whether the column has a value: the column less itself, which is 0 where there is one, and
   * missing where there is none, which as in no other kind is then filled with 1.
   */
  MISSING(
      Expression.ofItself(Arithmetic.SUBTRACT),
      "The column of which it tells where it is missing (1) and where not (0).",
      "income"),

  /** The days from the date in the first column to that in the second, or to a given one. */
  DAYS_SINCE(
      Expression.ofSecond(Arithmetic.SUBTRACT),
      "The column of dates since which days are counted, up to the date in 'to'."
          + " Requests give the dates as texts; models see the days alone.",
      "birth",
      "application_date");

  private final Expression expression;
  private final String meaning;
  private final List<String> example;

  DerivationKind(Expression expression, String meaning, String... example) {
    this.expression = expression;
    this.meaning = meaning;
    this.example = List.of(example);
  }

  /** What is computed; its operands are the columns in their order. */
  public Expression expression() {
    return expression;
  }

  /** What its columns are, for people who write specs. */
  public String meaning() {
    return meaning;
  }

  /** Names that its columns could have, as many as it needs. */
  public List<String> example() {
    return example;
  }

  /** Whether its columns are dates, the last of which may be the same for everybody. */
  public boolean isOfDates() {
    return this == DAYS_SINCE;
  }

  /** The word used for it in manifests and specs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that word. */
  public static Optional<DerivationKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(DerivationKind::word).toList();
  }
}
