package dev.tranche.training.prepare;

import dev.tranche.base.FileError;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells columns that name the customer of several rows from those that say something about him. By
 * such a column a model knows a customer again, and seems better than it will be for others.
 *
 * <p>There are at least 20 different values, in 40 rows each on average at most. Numbers are whole,
 * and the column is called after whom they name. Texts are one word with a number behind it, such
 * as {@code C0156}, at least 50 different ones, or the column is called so.
 */
final class RepeatedIdentifiers {
  private static final int FEWEST_NAMED = 20;
  private static final int FEWEST_CODES = 50;
  private static final int MOST_ROWS_EACH = 40;

  private static final Pattern NAME =
      Pattern.compile(
          "(.*[^a-z])?(customer|client|consumer|account|acct|user|borrower|applicant|member|person"
              + "|kunde|kunden|konto|cliente|cuenta|compte|clients?)"
              + "([^a-z]?(id|key|no|nr|num|number|nummer|code|ref|name))?"
              // Of these the name alone may be an amount or a kind.
              + "|(.*[^a-z])?(cust|loan|contract|card|policy|obligor|debtor|holder|party|household"
              + "|facility|phone|mobile|kredit|vertrag|contrat|contrato|prestamo|emprestimo)"
              + "[^a-z]?(id|key|no|nr|number|nummer|ref)"
              + "|(.*[^a-z])?id[_ .-](curr|prev|bureau|cust|customer|client|cliente|user|person|loan)"
              + "|(.*[^a-z])?(id|uuid|guid|iban|ssn|msisdn|email|e_mail)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CAMEL = Pattern.compile(".*[a-z](Id|ID)");

  private static final Pattern CODE = Pattern.compile("(\\p{L}+[-_ #/]?)\\d+");

  private RepeatedIdentifiers() {}

  /** Why the column is one, if it is. */
  static Optional<String> reason(Column column) {
    boolean named = NAME.matcher(column.name()).matches() || CAMEL.matcher(column.name()).matches();
    int different =
        column instanceof CategoricalColumn texts && (named || codes(texts))
            ? different(texts)
            : column instanceof NumericColumn numbers && named ? different(numbers) : 0;
    if (different < FEWEST_NAMED || column.rows() > (long) MOST_ROWS_EACH * different) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%,d different values in %,d rows, as in an identifier of customers",
            different,
            column.rows()));
  }

  /** What to do about it. */
  static String warning(Column column, String reason) {
    String name = FileError.quoted(column.name());
    return name
        + " is left out: "
        + reason
        + "; name it with --id if it is one, or under 'kinds' if it is not";
  }

  private static boolean codes(CategoricalColumn column) {
    if (column.categories().size() < FEWEST_CODES) {
      return false;
    }
    Set<String> words =
        column.categories().stream()
            .filter(category -> !column.rest().equals(Optional.of(category)))
            .map(CODE::matcher)
            .map(code -> code.matches() ? code.group(1) : "")
            .collect(Collectors.toSet());
    return words.size() == 1 && !words.contains("");
  }

  private static int different(CategoricalColumn column) {
    return column.categories().size();
  }

  /** 0 if one of the numbers is missing or not whole. */
  private static int different(NumericColumn column) {
    float[] sorted = column.values().clone();
    for (float value : sorted) {
      if (value != Math.rint(value)) {
        return 0;
      }
    }
    Arrays.sort(sorted);
    int different = 1;
    for (int i = 1; i < sorted.length; i++) {
      different += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    return different;
  }
}
