/** Trees as JSON that people may read as well. May use Jackson and nothing else. */
package dev.tranche.scoring.json;
