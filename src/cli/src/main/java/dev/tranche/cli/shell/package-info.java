/**
 * What a shell and {@code man} are told of the commands, written from picocli's model of them: no
 * other place lists commands and options.
 */
package dev.tranche.cli.shell;
