/**
 * What the rows were like that a bundle was trained on, for it to tell. May use fit and all that
 * fit may use.
 */
package dev.tranche.training.bundle.reference;
