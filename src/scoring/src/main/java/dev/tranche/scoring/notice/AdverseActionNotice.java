package dev.tranche.scoring.notice;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.rule.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The notice of adverse action with a statement of specific reasons that Regulation B asks for (12
 * CFR 1002.9(a)(2) and (b)): the action taken, the creditor, the principal reasons in the order of
 * their weight, the Equal Credit Opportunity Act's notice in the words of 1002.9(b)(1), the agency;
 * built as the sample forms of appendix C are. A draft for the creditor's counsel: what other laws
 * ask for, such as the Fair Credit Reporting Act, is not in it. Immutable.
 */
public final class AdverseActionNotice {
  private static final String ACTION =
      """
      NOTICE OF ACTION TAKEN AND STATEMENT OF REASONS

      %s

      Thank you for your application for credit. We regret that we are unable to approve it at this time.

      Your application was processed by a credit scoring system that assigns a numerical value to the items of \
      information we consider. The principal reasons for our decision, the weightiest first, are:

      """;

  private static final String RIGHTS =
      """

      The Federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants on \
      the basis of race, color, religion, national origin, sex, marital status, age (provided the applicant has the \
      capacity to enter into a binding contract); because all or part of the applicant's income derives from any \
      public assistance program; or because the applicant has in good faith exercised any right under the Consumer \
      Credit Protection Act. The Federal agency that administers compliance with this law concerning this creditor \
      is %s.
      """;

  private final Creditor creditor;

  public AdverseActionNotice(Creditor creditor) {
    this.creditor = creditor;
  }

  /**
   * The notice to a customer, if it is declined. None is made without a reason: it would be none in
   * the regulation's sense.
   */
  public Optional<String> of(Assessment assessment) {
    List<Reason> reasons = assessment.reasons().orElse(List.of());
    if (assessment.score().decision() != Decision.DECLINE || reasons.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(ACTION.formatted(creditor.nameAndAddress()));
    for (int i = 0; i < reasons.size(); i++) {
      text.append(i + 1).append(". ").append(sentence(reasons.get(i).sentence())).append('\n');
    }
    return Optional.of(text.append(RIGHTS.formatted(creditor.agency())).toString());
  }

  /** As a sentence stands alone; a catalogue may have it as part of one. */
  private static String sentence(String words) {
    int first = words.offsetByCodePoints(0, Math.min(1, words.length()));
    String begun = words.substring(0, first).toUpperCase(Locale.ROOT);
    String end = words.matches("(?s).*[.!?]") ? "" : ".";
    return begun + words.substring(first) + end;
  }
}
