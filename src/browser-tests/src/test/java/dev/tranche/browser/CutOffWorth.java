package dev.tranche.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a cut-off is worth, counted from the customers below it.
 *
 * @param approved share of all customers
 * @param bad share of those who are approved
 * @param declined share of the bad ones
 * @param cost per customer
 */
record CutOffWorth(double cutOff, double approved, double bad, double declined, double cost) {
  static List<CutOffWorth> of(JsonNode approvals, double falsePositive, double falseNegative) {
    double customers = approvals.at("/all/customers").asDouble();
    double defaults = approvals.at("/all/defaults").asDouble();
    List<CutOffWorth> all = new ArrayList<>();
    for (JsonNode point : approvals.get("cut_offs")) {
      double approved = point.get("approved").asDouble();
      double badApproved = point.get("defaults").asDouble();
      double badDeclined = defaults - badApproved;
      double goodDeclined = customers - approved - badDeclined;
      all.add(
          new CutOffWorth(
              point.get("cut_off").asDouble(),
              approved / customers,
              badApproved / approved,
              badDeclined / defaults,
              (falsePositive * goodDeclined + falseNegative * badApproved) / customers));
    }
    return all;
  }
}
