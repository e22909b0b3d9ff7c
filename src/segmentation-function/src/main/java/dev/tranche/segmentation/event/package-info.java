/** From the bytes of an event to what it asks for. */
package dev.tranche.segmentation.event;
