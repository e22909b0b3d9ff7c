/**
 * SMOTE-NC: synthetic rows of the rarer class, from neighbours in numeric and categorical features.
 */
package dev.tranche.training.smote;
