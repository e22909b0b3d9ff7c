/** The bundle that answers, found and opened, the settings and the log. */
package dev.tranche.segmentation.model;
