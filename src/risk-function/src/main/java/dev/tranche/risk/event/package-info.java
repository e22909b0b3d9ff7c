/** The gateway's events, as bytes, to and from the HTTP requests that Quarkus serves. */
package dev.tranche.risk.event;
