package dev.tranche.training.report.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.evaluate.explain.FeatureDependence;
import dev.tranche.training.evaluate.explain.FeatureImportance;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.model.Balance;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.report.explain.ExplainedRows;
import dev.tranche.training.report.explain.RiskExplanation;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationChartsTest {
  @TempDir private static Path folder;
  private static ExplainedRows explained;
  private static ExplanationCharts charts;
  private static ApprovalCharts approval;

  @BeforeAll
  static void train() throws IOException {
    Path loans = LoanFile.of(1_000, 4).write(folder.resolve("loans.csv"));
    try (ThreadPool pool = new ThreadPool(2)) {
      RiskFit fit =
          new RiskFitting(Progress.none(), pool, Balance.NONE)
              .fit(RiskSpec.of(loans, LoanFile.TARGET));
      RiskExplanation explanation = RiskExplanation.of(fit, pool);
      explained = explanation.champion();
      charts = ExplanationCharts.of(explained, fit.table().data().table());
      approval = ApprovalCharts.of(fit, explanation);
    }
  }

  @Test
  void everyRowIsInOneGroupOfAFeatureAndTheMostImportantFeatureIsFirst() {
    List<FeatureImportance> importance = explained.importance();
    for (int i = 0; i < charts.dependence().size(); i++) {
      FeatureDependence dependence = charts.dependence().get(i);
      assertEquals(importance.get(i).feature(), dependence.feature());
      double sum = 0;
      int rows = 0;
      for (FeatureDependence.Group group : dependence.groups()) {
        rows += group.rows();
        sum += group.rows() * group.mean();
        assertTrue(group.rows() >= 20 || group.values().equals("all others"), group::toString);
        assertTrue(group.low() <= group.high(), group::toString);
      }
      assertEquals(explained.rows().length, rows);
      double expected = 0;
      for (float contribution : explained.of(dependence.feature())) {
        expected += contribution;
      }
      assertEquals(expected, sum, 1e-4);
    }
  }

  @Test
  void workedCustomersRiseInRiskAndTheirContributionsAddUp() {
    assertEquals(
        List.of(5, 25, 50, 75, 95),
        charts.worked().stream().map(WorkedCustomer::percentile).toList());
    double before = 0;
    for (WorkedCustomer customer : charts.worked()) {
      assertTrue(customer.probability() >= before);
      before = customer.probability();
      double sum = customer.baseValue() + customer.rest();
      for (WorkedCustomer.GroupedContribution one : customer.contributions()) {
        sum += one.contribution();
      }
      assertEquals(customer.margin(), sum, 1e-9);
    }
  }

  @Test
  void workedCustomersAreToldByTheGroupsOfTheirValues() {
    for (WorkedCustomer customer : charts.worked()) {
      for (WorkedCustomer.GroupedContribution one : customer.contributions()) {
        charts.dependence().stream()
            .filter(dependence -> dependence.feature().equals(one.feature()))
            .forEach(
                dependence ->
                    assertTrue(
                        dependence.groups().stream()
                            .anyMatch(group -> group.values().equals(one.values())),
                        one::toString));
      }
    }
  }

  @Test
  void bothModelsApproveAboutAsManyInEverySwapSet() {
    assertEquals(19, approval.swaps().size());
    approval
        .swaps()
        .forEach(
            swap ->
                assertEquals(
                    swap.championOnly().customers(),
                    swap.otherOnly().customers(),
                    10,
                    swap::toString));
  }
}
