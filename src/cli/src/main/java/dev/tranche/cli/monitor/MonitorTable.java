package dev.tranche.cli.monitor;

import dev.tranche.batch.monitor.ColumnFigures;
import dev.tranche.batch.monitor.Finding;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.MonitoredPeriod;
import dev.tranche.batch.monitor.Performance;
import dev.tranche.batch.monitor.RecordedLog;
import dev.tranche.batch.monitor.ScoreFigures;
import dev.tranche.batch.monitor.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was found, for people. */
record MonitorTable(PrintWriter text) {
  /** Of those that are stable. */
  private static final int SHOWN = 15;

  private static final double PERCENT = 100;

  void print(MonitorReport report) {
    line(
        "%s bundle %s: %,d rows against %,d of training: %s%n",
        report.file().task(),
        report.file().bundle(),
        report.file().rows().rows() - report.file().rows().badRows(),
        report.file().trainingRows(),
        word(report.verdict()));
    findings(report);
    report.scores().ifPresent(this::scores);
    report
        .segments()
        .ifPresent(
            segments -> {
              segments
                  .shares()
                  .forEach(
                      share ->
                          line(
                              "  %-32s %6.1f %%  (training %.1f %%)%n",
                              share.bin(), PERCENT * share.share(), PERCENT * share.reference()));
              line("  outliers %.1f %% (training 1 %%)%n", PERCENT * segments.outliers());
            });
    periods(report.periods());
    text.flush();
  }

  void print(RecordedLog log) {
    line(
        "  left out: %,d of other bundles, %,d of models that decide nothing, %,d that cannot be"
            + " read; %,d requests were refused%n",
        log.otherBundles(), log.advisory(), log.unreadable(), log.refusals());
    for (RecordedLog.WarningShare warning : log.warnings().stream().limit(SHOWN).toList()) {
      line(
          "  warning %-22s %-20s %,10d %6.1f %%%n",
          warning.feature(), warning.code(), warning.decisions(), PERCENT * warning.share());
    }
    text.flush();
  }

  private void line(String format, Object... values) {
    text.printf(Locale.ROOT, format, values);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void findings(MonitorReport report) {
    line("  %-7s %-22s %-30s %8s %8s %8s%n", "", "", "", "value", "change", "chance");
    List<Finding> findings = report.findings();
    int changed = (int) findings.stream().filter(it -> it.verdict() != Verdict.STABLE).count();
    int shown = Math.min(findings.size(), Math.max(SHOWN, changed));
    for (Finding finding : findings.subList(0, shown)) {
      line(
          "  %-7s %-22s %-30s %8.3f %8.3f %8.3f%s%n",
          word(finding.verdict()),
          word(finding.measure()),
          finding.of(),
          finding.value(),
          finding.change(),
          finding.chance(),
          values(report.features(), finding));
    }
    if (shown < findings.size()) {
      line("  and %,d more that are stable; --json tells all%n", findings.size() - shown);
    }
  }

  /** What is unusual about the values of a feature. */
  private static String values(List<ColumnFigures> columns, Finding finding) {
    return columns.stream()
        .filter(column -> finding.measure() == Finding.Measure.FEATURE_STABILITY)
        .filter(column -> column.feature().equals(finding.of()))
        .findFirst()
        .map(
            column ->
                share("  missing", column.missing(), column.missingReference())
                    + share("  unseen", column.unseen(), 0)
                    + share("  out of range", column.outOfRange(), 0))
        .orElse("");
  }

  private static String share(String what, double share, double reference) {
    if (share == 0 && reference == 0) {
      return "";
    }
    String now = String.format(Locale.ROOT, "%s %.1f %%", what, PERCENT * share);
    return reference == 0
        ? now
        : now + String.format(Locale.ROOT, " (%.1f %%)", PERCENT * reference);
  }

  private void scores(ScoreFigures scores) {
    line(
        "  %-22s %10s %8s %13s %12s %18s%n",
        scores.model(), "rows", "ROC-AUC", "default rate", "of approved", "cost per customer");
    performance("test part", scores.reference());
    performance("estimated", scores.estimated());
    scores.realised().ifPresent(realised -> performance("by labels", realised));
    for (ScoreFigures.DecisionShare decision : scores.decisions().shares()) {
      if (decision.customers() > 0) {
        line(
            "  %-22s %,10d %6.1f %%%n",
            decision.decision(), decision.customers(), PERCENT * decision.share());
      }
    }
    scores.decisions().bands().forEach(this::band);
    scores.groups().forEach(this::group);
  }

  private void performance(String what, Performance figures) {
    line(
        "  %-22s %,10d %8s %11.2f %% %12s %18s%n",
        what,
        figures.customers(),
        figure("%.4f", figures.rocAuc()),
        PERCENT * figures.defaultRate(),
        figure("%.2f %%", figures.approvedDefaultRate().map(rate -> PERCENT * rate)),
        figure("%.4f", figures.costPerCustomer()));
  }

  private static String figure(String format, Optional<Double> value) {
    return value.map(it -> String.format(Locale.ROOT, format, it)).orElse("-");
  }

  private void band(ScoreFigures.BandFigures band) {
    line(
        "  band %-17s %,10d %6.1f %%  expected %5.2f %%%s%n",
        band.band(),
        band.customers(),
        PERCENT * band.share(),
        PERCENT * band.probability(),
        band.calibration()
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        "  by labels %5.2f %% (%,d of %,d)  p %.4f",
                        PERCENT * it.defaultRate(),
                        it.defaults(),
                        it.customers(),
                        it.pValue()))
            .orElse(""));
  }

  private void group(ScoreFigures.GroupApproval group) {
    line(
        "  %-22s %,10d %6.1f %% approved  ratio %s%n",
        group.attribute() + " " + group.group(),
        group.customers(),
        PERCENT * group.approvalRate(),
        figure("%.2f", group.ratio()));
  }

  private void periods(List<MonitoredPeriod> periods) {
    for (MonitoredPeriod period : periods) {
      line(
          "  %-10s %,10d rows  %s %.3f (%s)  worst %s%s%s%n",
          period.from().orElse("no date"),
          period.customers(),
          word(period.score().measure()),
          period.score().value(),
          word(period.score().verdict()),
          period
              .worst()
              .map(it -> String.format(Locale.ROOT, "%s %.3f", it.of(), it.value()))
              .orElse("-"),
          rates("  estimated", period.estimated()),
          rates("  by labels", period.realised()));
    }
  }

  private static String rates(String what, Optional<Performance> figures) {
    return figures
        .map(
            it ->
                String.format(
                    Locale.ROOT,
                    "%s %.2f %%, ROC-AUC %s",
                    what,
                    PERCENT * it.defaultRate(),
                    figure("%.3f", it.rocAuc())))
        .orElse("");
  }
}
