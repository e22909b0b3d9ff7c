package dev.tranche.training.model;

import dev.tranche.base.thread.BackgroundTask;
import java.util.List;

/**
 * What fitting to all folds but one, for each in turn, told.
 *
 * @param settings by which all rows are to be fitted, which can be done before the margins are
 *     there
 * @param margins per fold {@code float[rows]}, by the model that did not see them
 */
public record CrossFit(
    ModelSettings settings, BackgroundTask<List<float[]>, RuntimeException> margins) {}
