/**
 * Events of SQS: a customer a message, answered to a results queue. It may use the other packages
 * but the root.
 */
package dev.tranche.segmentation.queue;
