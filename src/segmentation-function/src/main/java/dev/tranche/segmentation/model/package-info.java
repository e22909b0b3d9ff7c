/** The bundle that answers: found and opened. */
package dev.tranche.segmentation.model;
