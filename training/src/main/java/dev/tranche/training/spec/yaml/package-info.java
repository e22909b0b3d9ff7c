/**
 * YAML files with the line of every key, and the errors found in them.
 *
 * <p>May use model for ranges of numbers.
 */
package dev.tranche.training.spec.yaml;
