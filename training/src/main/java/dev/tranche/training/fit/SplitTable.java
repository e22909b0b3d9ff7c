package dev.tranche.training.fit;

import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.SampleWeights;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.prepare.TimeBorders;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.table.Target;
import java.util.Optional;

/**
 * All rows of a file with labels, split into parts.
 *
 * @param split its test part with every row as often as it counts
 * @param preparation of features, fitted to the training part
 * @param time where it divides the parts, if it does
 * @param weights how many customers each row stands for
 */
public record SplitTable(
    CsvData data,
    Target target,
    Split split,
    Preparation preparation,
    Optional<TimeBorders> time,
    SampleWeights weights) {}
