/**
 * {@code tranche report} and {@code tranche compare}: pages to look at, and the browser for them.
 */
package dev.tranche.cli.view;
