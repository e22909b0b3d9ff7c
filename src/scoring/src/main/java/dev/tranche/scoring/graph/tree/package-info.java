/**
 * Margins of tree ensembles, read from a graph's ONNX file and computed without ONNX Runtime, as it
 * computes them, bit for bit; for many rows, where that pays. Also what margins a row can have with
 * other values in some columns.
 */
package dev.tranche.scoring.graph.tree;
