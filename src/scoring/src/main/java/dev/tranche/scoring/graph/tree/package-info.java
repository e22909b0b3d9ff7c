/**
 * Margins of tree ensembles, read from a graph's ONNX file and computed without ONNX Runtime, as it
 * computes them, bit for bit; for many rows, where that pays.
 */
package dev.tranche.scoring.graph.tree;
