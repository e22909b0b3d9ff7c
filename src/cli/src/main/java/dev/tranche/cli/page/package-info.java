/**
 * The page that {@code tranche serve} opens with: one customer tried out on the functions that run
 * here. Its files are resources of this package, its colours, building blocks and charts those of
 * the training report; it asks the functions as any caller does. It is no part of what is deployed.
 */
package dev.tranche.cli.page;
