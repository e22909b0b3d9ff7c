/**
 * What all models have in common: prepared rows, scaling, monotone directions, settings and their
 * ranges.
 *
 * <p>May use onnx and progress; not the packages below it, one per model family.
 */
package dev.tranche.training.model;
