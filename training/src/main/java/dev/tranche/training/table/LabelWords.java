package dev.tranche.training.table;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
          "chargedoff",
          "chgoff",
          "written off",
          "write off",
          "non performing",
          "nonperforming",
          "npl",
          "npa",
          "unpaid",
          "not paid",
          "not repaid",
          "not creditworthy",
          "rejected",
          "reject",
          "refused",
          "declined",
          "decline",
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
          "moroso",
          "inadimplente",
          "default payment",
          "failed",
          "failure",
          "serious delinquency",
          "defaulter",
          "delinquency",
          "uncreditworthy",
          "bad risk",
          "bad loan",
          "bad credit",
          "bad customer",
          "distressed",
          "insolvent",
          "deny",
          "repossessed",
          "en défaut",
          "défaut",
          "défaillant",
          "impayé",
          "incumplimiento",
          "incumplido",
          "en mora",
          "slecht",
          "betalt ikke",
          "obetald",
          "misligholdt",
          "zły",
          "nesplaceno",
          "temerrüt",
          "дефолт",
          "违约",
          "macet");
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
          "approve",
          "accepted",
          "accept",
          "granted",
          "paid",
          "fully paid",
          "paid off",
          "paid up",
          "paid back",
          "paid in full",
          "pif",
          "p i f",
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
          "survived",
          "solvent",
          "negative",
          "gut",
          "kein ausfall",
          "bezahlt",
          "zurückgezahlt",
          "payé",
          "remboursé",
          "sain",
          "al corriente",
          "pagado",
          "em dia",
          "adimplente",
          "goed",
          "betald",
          "betalt",
          "dobry",
          "splaceno",
          "ödendi",
          "погашен",
          "正常",
          "lancar",
          "good risk",
          "good loan",
          "good credit",
          "good customer",
          "non defaulter",
          "non defaulted",
          "no delinquency",
          "no arrears",
          "not in default",
          "not bad",
          "healthy",
          "paid as agreed",
          "as agreed",
          "bon",
          "bueno",
          "bom",
          "buono");

  /** What names of columns say besides. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\b(is|was|flag|ind|indicator|yn|target|label|loan|loans|customer|risk) ?\\b");

  /** What may stand before a word: its number, or the quotes of a program. */
  private static final Pattern CODE = Pattern.compile("^(?:\\d+ ?[:=.-] ?|b?['\"](?=.*['\"]$))");

  private LabelWords() {}

  /** Whether the label means default, where the other label is that one. */
  static boolean isBad(String label, String other) {
    return isBad(label) && !isBad(other) && (isWord(label) || GOOD.contains(folded(other)));
  }

  /** Whether the label means that there is no default, where the other label is that one. */
  static boolean isGood(String label, String other) {
    return GOOD.contains(folded(label))
        && !GOOD.contains(folded(other))
        && (isWord(label) || isBad(other));
  }

  private static boolean isBad(String label) {
    return BAD.contains(folded(label));
  }

  /** A letter is an answer only beside its opposite: y and n, but not y and x. */
  private static boolean isWord(String label) {
    return folded(label).length() > 1;
  }

  /** Whether a column of that name says yes to the good outcome. */
  static boolean asksForTheGood(String column) {
    String words = folded(column.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    String asked = NOTHING.matcher(words).replaceAll("").strip();
    return asked.length() > 1 && GOOD.contains(asked);
  }

  private static String folded(String text) {
    return CODE.matcher(text.toLowerCase(Locale.ROOT))
        .replaceFirst("")
        .replaceAll("(?:\\(.*\\)|['\"])$", "")
        .replaceAll("[\\s_-]+", " ")
        .strip();
  }
}
