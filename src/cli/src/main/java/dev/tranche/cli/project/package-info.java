/**
 * Where things are: the project's folder, the functions packaged in it, and the machine's
 * libraries.
 */
package dev.tranche.cli.project;
