package dev.tranche.risk.answer;

import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;

/**
 * What a request asks for beside its customers.
 *
 * @param scorer the model that is to answer
 * @param explain who gets reasons
 */
public record Question(RiskScorer scorer, Explain explain) {}
