package dev.tranche.scoring.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.rule.Decision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdverseActionNoticeTest {
  private static final AdverseActionNotice NOTICE =
      new AdverseActionNotice(
          new Creditor("A Bank, 1 Main Street, Springfield", "An Agency, Washington, DC 20000"));

  private static final Reason INCOME =
      new Reason("R01", "income", "income is lower than is usual", 0.8f);
  private static final Reason HOME = new Reason("R02", "home", "Is this your home?", 0.2f);

  @Test
  void saysWhatTheRegulationAsksForInItsWords() {
    assertEquals(
        """
        NOTICE OF ACTION TAKEN AND STATEMENT OF REASONS

        A Bank, 1 Main Street, Springfield

        Thank you for your application for credit. We regret that we are unable to approve it at this time.

        Your application was processed by a credit scoring system that assigns a numerical value to the items of \
        information we consider. The principal reasons for our decision, the weightiest first, are:

        1. Income is lower than is usual.
        2. Is this your home?

        The Federal Equal Credit Opportunity Act prohibits creditors from discriminating against credit applicants \
        on the basis of race, color, religion, national origin, sex, marital status, age (provided the applicant \
        has the capacity to enter into a binding contract); because all or part of the applicant's income derives \
        from any public assistance program; or because the applicant has in good faith exercised any right under \
        the Consumer Credit Protection Act. The Federal agency that administers compliance with this law \
        concerning this creditor is An Agency, Washington, DC 20000.
        """,
        NOTICE.of(assessment(Decision.DECLINE, Optional.of(List.of(INCOME, HOME)))).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(
      value = Decision.class,
      names = {"APPROVE", "REFER", "NOT_SCORABLE"})
  void isForThoseWhoAreDeclined(Decision decision) {
    assertEquals(Optional.empty(), NOTICE.of(assessment(decision, Optional.of(List.of(INCOME)))));
  }

  @Test
  void isNoneWithoutAReason() {
    assertEquals(Optional.empty(), NOTICE.of(assessment(Decision.DECLINE, Optional.of(List.of()))));
    assertEquals(Optional.empty(), NOTICE.of(assessment(Decision.DECLINE, Optional.empty())));
  }

  private static Assessment assessment(Decision decision, Optional<List<Reason>> reasons) {
    RiskScore score = new RiskScore(0.5f, 0, decision, Optional.empty(), List.of());
    return new Assessment(score, reasons, Optional.empty(), List.of());
  }
}
