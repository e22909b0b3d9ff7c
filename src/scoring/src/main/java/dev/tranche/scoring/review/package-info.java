/** What a person decides on a case that the policy left to people. */
package dev.tranche.scoring.review;
