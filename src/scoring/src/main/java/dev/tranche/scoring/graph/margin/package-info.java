/**
 * Margins of models, read from a graph's ONNX file. Those of tree ensembles are computed without
 * ONNX Runtime, as it computes them, bit for bit; for many rows, where that pays. It knows features
 * and the columns made of them; the trees are {@code graph.tree}'s. Of tree ensembles and linear
 * models it is told which of the values that a feature may have can give the highest, and of tree
 * ensembles what margins a row can have with other values in some columns. Of both it is told how
 * high the margin may be for ranges of values.
 */
package dev.tranche.scoring.graph.margin;
