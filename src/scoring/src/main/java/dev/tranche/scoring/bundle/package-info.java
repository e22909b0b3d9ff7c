/**
 * The bundle's files: manifest and policy as records, read and written, and verified against their
 * hashes.
 */
package dev.tranche.scoring.bundle;
