package dev.tranche.batch.monitor.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.monitor.Performance;
import dev.tranche.batch.monitor.ScoreFigures;

/** What scores tell, as trees, likewise. */
final class ScoreFiguresJson {
  private static final String CUSTOMERS = "customers";
  private static final String SHARE = "share";

  private ScoreFiguresJson() {}

  static void add(ScoreFigures scores, ObjectNode to) {
    to.put("model", scores.model());
    add(scores.reference(), to.putObject("reference"));
    add(scores.estimated(), to.putObject("estimated"));
    scores.realised().ifPresent(realised -> add(realised, to.putObject("realised")));
    ObjectNode decisions = to.putObject("decisions");
    ArrayNode shares = decisions.putArray("shares");
    for (ScoreFigures.DecisionShare share : scores.decisions().shares()) {
      ObjectNode node = shares.addObject().put("decision", share.decision());
      node.put(CUSTOMERS, share.customers());
      Figure.put(node, SHARE, share.share());
    }
    ArrayNode bands = decisions.putArray("bands");
    scores.decisions().bands().forEach(band -> add(band, bands.addObject()));
    ArrayNode groups = to.putArray("groups");
    scores.groups().forEach(group -> add(group, groups.addObject()));
  }

  static void add(Performance figures, ObjectNode to) {
    to.put(CUSTOMERS, figures.customers());
    figures.rocAuc().ifPresent(auc -> Figure.put(to, "roc_auc", auc));
    Figure.put(to, "default_rate", figures.defaultRate());
    figures.approvedDefaultRate().ifPresent(rate -> Figure.put(to, "approved_default_rate", rate));
    figures.costPerCustomer().ifPresent(cost -> Figure.put(to, "cost_per_customer", cost));
  }

  private static void add(ScoreFigures.BandFigures band, ObjectNode to) {
    to.put("band", band.band()).put(CUSTOMERS, band.customers());
    Figure.put(to, SHARE, band.share());
    Figure.put(to, "probability", band.probability());
    band.calibration()
        .ifPresent(
            labelled -> {
              ObjectNode node = to.putObject("calibration");
              node.put(CUSTOMERS, labelled.customers()).put("defaults", labelled.defaults());
              Figure.put(node, "probability", labelled.probability());
              Figure.put(node, "default_rate", labelled.defaultRate());
              Figure.put(node, "p_value", labelled.pValue());
            });
  }

  private static void add(ScoreFigures.GroupApproval group, ObjectNode to) {
    to.put("attribute", group.attribute()).put("group", group.group());
    to.put(CUSTOMERS, group.customers());
    Figure.put(to, "approval_rate", group.approvalRate());
    group.ratio().ifPresent(ratio -> Figure.put(to, "ratio", ratio));
  }
}
