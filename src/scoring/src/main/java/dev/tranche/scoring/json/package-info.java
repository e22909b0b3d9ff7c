/** Records and trees as JSON for people and programs. May use Jackson and nothing else. */
package dev.tranche.scoring.json;
