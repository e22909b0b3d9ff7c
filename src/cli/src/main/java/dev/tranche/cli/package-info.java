/**
 * The {@code tranche} command: the list of its subcommands, and how a failed run ends. Every other
 * package is for one command or shared by several.
 */
package dev.tranche.cli;
