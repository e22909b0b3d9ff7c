/**
 * What a training run found out, as one document of records: the page, {@code --json}, the model
 * card and the console show these and hold no copies. {@link
 * dev.tranche.training.report.document.DocumentJson} says how records are spelt in JSON.
 */
package dev.tranche.training.report.document;
