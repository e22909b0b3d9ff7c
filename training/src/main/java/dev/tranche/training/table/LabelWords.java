package dev.tranche.training.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Usual words for the two outcomes of a loan, or for yes and no to the question whether it
 * defaulted. Case, accents, and what stands in parentheses behind a word, do not matter.
 */
final class LabelWords {
  /** A word that makes the opposite of the one behind it. */
  private static final Pattern OPPOSITE =
      Pattern.compile(
          "^(?:not|no|non|nicht|kein|keine|pas|sin|sem|senza|niet|geen|ikke|inte|не|без) (?=.)");

  /** What LendingClub writes before the status of some loans. */
  private static final Pattern POLICY =
      Pattern.compile("^does not meet the credit policy\\. ?status:");

  /** What may stand before a word: its number, or the quotes of a program. */
  private static final Pattern CODE = Pattern.compile("^(?:\\d+ ?[:=.-] ?|b?['\"](?=.*['\"]$))");

  private static final Set<String> BAD =
      foldedAll(
          """
          y, yes, t, true, ja, oui, si, sí, sim, bad, default, defaulted, in default,
          delinquent, late, overdue, past due, in arrears, arrears, charged off, charge off,
          chargeoff, chargedoff, chgoff, written off, write off, non performing, nonperforming,
          npl, npa, unpaid, not paid, not repaid, not creditworthy, rejected, reject, refused,
          declined, decline, denied, bankrupt, bankruptcy, foreclosed, foreclosure, loss,
          collection, in collection, collections, fraud, high risk, risky, positive, schlecht,
          ausfall, ausgefallen, mauvais, malo, mau, cattivo, impago, moroso, inadimplente,
          default payment, failed, failure, serious delinquency, defaulter, delinquency,
          uncreditworthy, bad risk, bad loan, bad credit, bad customer, distressed, insolvent,
          deny, repossessed, en défaut, défaut, défaillant, impayé, incumplimiento, incumplido,
          en mora, slecht, betalt ikke, obetald, misligholdt, zły, nesplaceno, temerrüt, дефолт,
          违约, macet, fail, poor, unsuccessful, insolvente, sofferenza, deteriorato, mora, con
          mora, incumple, mau pagador, mal pagador, gagal bayar, ödenmedi, просрочен, просрочка,
          плохой, špatný, dårlig, dålig, 逾期, 不良, 坏, 延滞, 연체""");
  private static final Set<String> GOOD =
      foldedAll(
          """
          n, no, f, false, nein, non, não, nao, good, approved, approve, accepted, accept,
          granted, paid, fully paid, paid off, paid up, paid back, paid in full, pif, p i f,
          repaid, fully repaid, settled, current, performing, creditworthy, credit worthy, non
          default, nondefault, no default, not default, not defaulted, non delinquent, not
          delinquent, on time, up to date, in good standing, ok, low risk, survived, solvent,
          negative, gut, kein ausfall, bezahlt, zurückgezahlt, payé, remboursé, sain, al
          corriente, pagado, em dia, adimplente, goed, betald, betalt, dobry, splaceno, ödendi,
          погашен, 正常, lancar, good risk, good loan, good credit, good customer, non defaulter,
          non defaulted, no delinquency, no arrears, not in default, not bad, healthy, paid as
          agreed, as agreed, bon, bueno, bom, buono, success, successful, pass, passed,
          complete, completed, eligible, creditability, kreditwürdig, kreditwürdigkeit,
          bewilligt, genehmigt, goedgekeurd, terugbetaald, godkänd, återbetald, godkendt,
          tilbagebetalt, tilbakebetalt, accordé, accepté, approuvé, solvable, aprobado, cumple,
          pagó, liquidado, buen pagador, aprovado, pago, quitado, bom pagador, approvato,
          rimborsato, saldato, in bonis, solvente, spłacony, zaakceptowany, schváleno, splacený,
          dobrý, visszafizetve, onaylandı, одобрен, одобрено, хороший, 良好, 好, 정상""");

  /** What names of columns say besides. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\b(is|was|flag|ind|indicator|yn|target|label|loan|loans|customer|risk|deal|application|client) ?\\b");

  private LabelWords() {}

  /** Whether the label means default, where the other label is that one. */
  static boolean isBad(String label, String other) {
    return isBad(label) && !isBad(other) && (isWord(label) || isGood(other));
  }

  /** Whether the label means that there is no default, where the other label is that one. */
  static boolean isGood(String label, String other) {
    return isGood(label) && !isGood(other) && (isWord(label) || isBad(other));
  }

  private static boolean isBad(String label) {
    String word = folded(label);
    return BAD.contains(word) || (!GOOD.contains(word) && GOOD.contains(opposite(word)));
  }

  private static boolean isGood(String label) {
    String word = folded(label);
    return GOOD.contains(word) || (!BAD.contains(word) && BAD.contains(opposite(word)));
  }

  /** What the word denies; empty if it denies nothing. */
  private static String opposite(String word) {
    Matcher denied = OPPOSITE.matcher(word);
    return denied.find() ? word.substring(denied.end()) : "";
  }

  /** A letter is an answer only beside its opposite: y and n, but not y and x. */
  private static boolean isWord(String label) {
    return folded(label).length() > 1;
  }

  /** Whether a column of that name says yes to the good outcome. */
  static boolean asksForTheGood(String column) {
    String words = folded(column.replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    String asked = NOTHING.matcher(words).replaceAll("").strip();
    return asked.length() > 1 && (GOOD.contains(asked) || asked.equals("good bad"));
  }

  private static Set<String> foldedAll(String words) {
    return Stream.of(words.split(",\\s+"))
        .map(LabelWords::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** In small letters, without accents, and ü as ue is. */
  private static String folded(String text) {
    String small = POLICY.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
    String word =
        CODE.matcher(small)
            .replaceFirst("")
            .replaceAll("(?:\\(.*\\)|['\"])$", "")
            .replaceAll("[\\s_.-]+", " ")
            .strip();
    return Normalizer.normalize(word.replace('ı', 'i').replace('ł', 'l'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("(?<=[aou])e(?=[^aeiou])", "");
  }
}
