package dev.tranche.training.model.forest;

/**
 * A way to part a node's rows.
 *
 * @param bin the last bin that goes left
 * @param gain by how much the summed squared error (half the Gini impurity times the weight) falls
 * @param left the packed weight that goes left, see {@link RowWeights}
 * @param leftValue the left node's mean label within the node's bounds
 * @param rightValue the right node's
 */
record TreeSplit(
    int feature, int bin, double gain, long left, double leftValue, double rightValue) {}
