/** Where things are: the project's folder and the functions packaged in it. */
package dev.tranche.cli.project;
