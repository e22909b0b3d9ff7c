/** What a bundle tells of its segments; uses nothing but Java. */
package dev.tranche.scoring.bundle.segment;
