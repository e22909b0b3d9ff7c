/**
 * How far a long run is.
 *
 * <p>May use no other room of training.
 */
package dev.tranche.training.progress;
