package dev.tranche.risk.answer;

import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.notice.AdverseActionNotice;
import java.util.Optional;

/**
 * What a request asks for beside its customers.
 *
 * @param scorer the model that is to answer
 * @param explain who gets reasons
 * @param batch whether customers must come as a list, even if it is one
 * @param advice whether those who are declined are told what would have them approved
 * @param notice what those who are declined are told in writing, if that is asked for
 * @param language the tag of the language that reasons are given in
 */
public record Question(
    RiskScorer scorer,
    Explain explain,
    boolean batch,
    boolean advice,
    Optional<AdverseActionNotice> notice,
    String language) {}
