/** How good a classifier or a clustering is: figures, curves, cut-offs, number of segments. */
package dev.tranche.training.evaluate;
