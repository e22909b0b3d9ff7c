/**
 * Specs as JSON, which is YAML too: what {@code SpecReader} reads again as what was asked for. Uses
 * {@code dev.tranche.training.spec} and Jackson.
 */
package dev.tranche.training.spec.json;
