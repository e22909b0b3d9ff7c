/**
 * The order in which a risk bundle is fitted: split, prepare, balance, fit, calibrate, evaluate.
 *
 * <p>May use all rooms up to spec; of its own packages candidate, selection and segments.
 */
package dev.tranche.training.fit;
