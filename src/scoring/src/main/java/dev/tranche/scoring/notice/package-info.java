/** What a declined customer is told in writing. */
package dev.tranche.scoring.notice;
