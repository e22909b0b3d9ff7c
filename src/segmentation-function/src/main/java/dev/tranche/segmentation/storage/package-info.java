/** The client of the storage that files come from and go to; it knows no other package. */
package dev.tranche.segmentation.storage;
