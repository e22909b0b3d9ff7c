/** From the JSON of an event to customers, or to everything that is wrong with them. */
package dev.tranche.segmentation.request;
