package dev.tranche.training.table;

import java.util.Locale;
import java.util.Set;

/**
 * Usual words for the two outcomes of a loan, or for yes and no to the question whether it
 * defaulted. Case, and what stands in parentheses behind a word, do not matter.
 */
final class LabelWords {
  private static final Set<String> BAD =
      Set.of(
          "y",
          "yes",
          "t",
          "true",
          "ja",
          "oui",
          "si",
          "sí",
          "sim",
          "bad",
          "default",
          "defaulted",
          "in default",
          "delinquent",
          "late",
          "overdue",
          "past due",
          "in arrears",
          "arrears",
          "charged off",
          "charge off",
          "chargeoff",
          "written off",
          "write off",
          "non performing",
          "nonperforming",
          "npl",
          "unpaid",
          "not paid",
          "not repaid",
          "not creditworthy",
          "rejected",
          "declined",
          "denied",
          "bankrupt",
          "bankruptcy",
          "foreclosed",
          "foreclosure",
          "loss",
          "collection",
          "in collection",
          "collections",
          "fraud",
          "high risk",
          "risky",
          "positive",
          "schlecht",
          "ausfall",
          "ausgefallen",
          "mauvais",
          "malo",
          "mau",
          "cattivo",
          "impago",
          "inadimplente",
          "default payment",
          "serious delinquency");
  private static final Set<String> GOOD =
      Set.of(
          "n",
          "no",
          "f",
          "false",
          "nein",
          "non",
          "não",
          "nao",
          "good",
          "approved",
          "accepted",
          "granted",
          "paid",
          "fully paid",
          "paid off",
          "paid up",
          "repaid",
          "fully repaid",
          "settled",
          "current",
          "performing",
          "creditworthy",
          "credit worthy",
          "non default",
          "nondefault",
          "no default",
          "not default",
          "not defaulted",
          "non delinquent",
          "not delinquent",
          "on time",
          "up to date",
          "in good standing",
          "ok",
          "low risk",
          "negative",
          "gut",
          "kein ausfall",
          "bon",
          "bueno",
          "bom",
          "buono");

  private LabelWords() {}

  static boolean isBad(String label) {
    return BAD.contains(folded(label));
  }

  static boolean isGood(String label) {
    return GOOD.contains(folded(label));
  }

  /** Whether a column of that name says yes to the good outcome. */
  static boolean asksForTheGood(String column) {
    String name = folded(column);
    String asked = name.startsWith("is ") ? name.substring(3) : name;
    return asked.length() > 1 && GOOD.contains(asked);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("\\(.*\\)$", "")
        .replaceAll("[\\s_-]+", " ")
        .strip();
  }
}
