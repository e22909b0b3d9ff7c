/**
 * A bundle in, decisions out: what training and the functions share. Plain Java and ONNX Runtime;
 * no package knows a framework, a CSV file or training.
 */
package dev.tranche.scoring;
