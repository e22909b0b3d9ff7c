/** The segmentation function: a customer's segment, invoked through the Lambda API. */
package dev.tranche.segmentation;
