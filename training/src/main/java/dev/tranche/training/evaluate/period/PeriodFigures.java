package dev.tranche.training.evaluate.period;

import dev.tranche.training.prepare.SplitPart;
import java.util.Optional;

/**
 * What one period tells of a classifier.
 *
 * @param name such as {@code 2023-Q4}
 * @param from the earliest time of its rows
 * @param to the latest
 * @param count of all its rows
 * @param heldOut of those that the classifier was not fitted to; empty if there is none
 */
public record PeriodFigures(
    String name,
    SplitPart part,
    String from,
    String to,
    DefaultCount count,
    Optional<HeldOutFigures> heldOut) {}
