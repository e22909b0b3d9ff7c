/** The risk function: probability of default and decision over HTTPS, on AWS Lambda. */
package dev.tranche.risk;
