package dev.tranche.risk.answer;

import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;

/**
 * What a request asks for beside its customers.
 *
 * @param scorer the model that is to answer
 * @param explain who gets reasons
 * @param batch whether customers must come as a list, even if it is one
 */
public record Question(RiskScorer scorer, Explain explain, boolean batch) {}
