/**
 * How a classifier does as time goes on: figures of one period after the other, and whether its
 * scores are spread as they were.
 *
 * <p>May use the metrics, and of prepare the periods.
 */
package dev.tranche.training.evaluate.period;
