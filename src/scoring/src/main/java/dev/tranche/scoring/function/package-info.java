/** What every function on AWS Lambda does before its first request, whatever its framework. */
package dev.tranche.scoring.function;
