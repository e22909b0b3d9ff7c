package dev.tranche.training.model;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.progress.Progress;

/**
 * What a model is fitted to, and how.
 *
 * @param pool to compute on; the result is the same for any number of threads
 * @param progress told of the units of the fit
 */
public record FitTask(
    LearningRows rows, Monotone monotone, long seed, ThreadPool pool, Progress progress) {}
