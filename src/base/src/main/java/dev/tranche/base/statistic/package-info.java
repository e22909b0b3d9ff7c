/** Figures on counts that training and batch share. Uses nothing but Java. */
package dev.tranche.base.statistic;
