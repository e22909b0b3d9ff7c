package dev.tranche.risk.answer;

import dev.tranche.scoring.advice.Advice;
import dev.tranche.scoring.decision.Assessment;
import java.util.Optional;

/**
 * All that a customer's answer is made of.
 *
 * @param advice if it was asked for and the customer is declined
 */
record AnsweredCustomer(Assessment assessment, Optional<Advice> advice) {}
