/** What every function on AWS Lambda does before its first request, and with events not for it. */
package dev.tranche.scoring.function;
