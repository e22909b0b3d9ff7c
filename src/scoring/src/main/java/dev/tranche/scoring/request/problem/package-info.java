/** What is wrong with a request as a problem document (RFC 9457); uses {@code request}. */
package dev.tranche.scoring.request.problem;
