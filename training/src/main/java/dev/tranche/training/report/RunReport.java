package dev.tranche.training.report;

import java.util.List;

/**
 * All that the page on a training run shows. Plain figures: it knows nothing of HTML, and no text
 * in it needs escaping.
 *
 * @param title the page's heading
 * @param createdFrom the files the run read, as a reader would name them
 * @param sections what was trained, in the order of the page
 */
public record RunReport(String title, String createdFrom, List<Section> sections) {
  public RunReport {
    sections = List.copyOf(sections);
  }
}
