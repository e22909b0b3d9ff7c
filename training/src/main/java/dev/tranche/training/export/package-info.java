/**
 * Fitted pipelines as ONNX files: cleaning, the model's own nodes, calibration.
 *
 * <p>May use onnx, model and evaluate.
 */
package dev.tranche.training.export;
