/**
 * {@code tranche doctor}: what of the machine the commands need, what is there, and what to type
 * where it is not.
 */
package dev.tranche.cli.doctor;
