/**
 * What every module may use: faults of input in words, quoted briefly, with the name that was
 * probably meant; where bytes come from.
 */
package dev.tranche.base;
