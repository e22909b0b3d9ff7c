/** What a feature is: its name, kind and training range, and how it is derived from others. */
package dev.tranche.scoring.feature;
