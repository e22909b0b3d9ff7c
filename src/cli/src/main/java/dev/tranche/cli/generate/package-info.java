/**
 * {@code tranche generate}: synthetic loans and customers, for trying things out. Apart from the
 * rest: it uses no other package that knows what training does.
 */
package dev.tranche.cli.generate;
