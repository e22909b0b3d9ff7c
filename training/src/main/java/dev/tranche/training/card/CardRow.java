package dev.tranche.training.card;

import dev.tranche.training.model.scorecard.OutcomeCounts;

/**
 * A bin of a feature in the table of a scorecard.
 *
 * @param bin such as {@code 20 to below 35} or {@code RENT, OTHER}
 * @param counts of the rows that the card was fitted to
 * @param share of all these rows, 0 to 1
 * @param weightOfEvidence above 0 where defaults are rarer than in all rows
 * @param informationValue what the bin adds to the feature's
 */
record CardRow(
    String bin,
    OutcomeCounts counts,
    double share,
    double weightOfEvidence,
    double informationValue,
    int points) {}
