/**
 * What a bundle tells of the rows that it was trained on, to compare later ones with: a file of its
 * own beside the manifest, which functions never open. May use {@code bundle} and {@code feature}.
 */
package dev.tranche.scoring.bundle.reference;
