package dev.tranche.scoring.bundle.segment;

/**
 * What the training rows of a segment are like, to compare others with.
 *
 * @param share of all training rows, 0 to 1
 * @param distanceP99 the 99th percentile of their distances to the segment's centre, as the graph
 *     gives them: the smallest that at least 99 % of the rows do not exceed (nearest rank)
 */
public record SegmentReference(double share, float distanceP99) {}
