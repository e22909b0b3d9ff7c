package dev.tranche.training.fit.selection;

import dev.tranche.training.fit.candidate.OutOfFold;
import dev.tranche.training.model.RiskModel;

/**
 * The model that is to serve.
 *
 * @param unseen margins of the rows it was fitted to, or the later ones of them, each by a model of
 *     the same kind that did not see it; none without cross-fitting
 */
public record FitToServe(RiskModel model, OutOfFold unseen) {}
