/**
 * {@code tranche serve} and {@code tranche demo}: both functions on this machine, behind a local
 * AWS Lambda.
 */
package dev.tranche.cli.serve;
