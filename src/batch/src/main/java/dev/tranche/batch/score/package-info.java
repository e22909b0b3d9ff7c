/**
 * Customers of a file scored with a risk bundle. May use {@code dev.tranche.batch.stream} and
 * {@code dev.tranche.scoring}.
 */
package dev.tranche.batch.score;
