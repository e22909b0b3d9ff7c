/** From the bytes of a request to customers, or to everything that is wrong with them. */
package dev.tranche.scoring.request;
