/** Who is approved at which cut-off, and how they did: by one model, and by one but not another. */
package dev.tranche.training.evaluate.approval;
