/** Errors as problem documents (RFC 9457). */
package dev.tranche.risk.problem;
