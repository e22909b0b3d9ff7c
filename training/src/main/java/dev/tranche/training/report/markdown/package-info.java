/**
 * The model card for people: {@code model-card.json} as Markdown. Every figure is read from that
 * document and only rounded; what stands in no document is the text on uses and law.
 */
package dev.tranche.training.report.markdown;
