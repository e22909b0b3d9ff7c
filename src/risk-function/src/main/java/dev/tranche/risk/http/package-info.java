/** What holds for every request, whatever its path. */
package dev.tranche.risk.http;
