package dev.tranche.training.fit.segments;

import dev.tranche.training.model.pca.Pca;
import dev.tranche.training.spec.SegmentsSpec;

/**
 * All that training a segmentation found out.
 *
 * @param means {@code double[segments][features]} in the features' own units
 */
public record SegmentsFit(
    SegmentsSpec spec,
    StandardisedTable table,
    SegmentTrials trials,
    NamedSegments segments,
    Pca pca,
    double[][] means) {}
