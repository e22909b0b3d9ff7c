/**
 * Building blocks of ONNX graphs: nodes, attributes, constants, and the cleaning that every graph
 * begins with.
 *
 * <p>May use no other room of training: models write their own nodes with it.
 */
package dev.tranche.training.onnx;
