/** Answers and errors as JSON, what is recorded of them, and what the model is. */
package dev.tranche.segmentation.answer;
