/** ONNX Runtime sessions over the bundle's graphs: batches of rows in, arrays out. */
package dev.tranche.scoring.graph;
