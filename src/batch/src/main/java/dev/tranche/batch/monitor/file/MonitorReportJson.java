package dev.tranche.batch.monitor.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.monitor.ColumnFigures;
import dev.tranche.batch.monitor.Finding;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.MonitoredFile;
import dev.tranche.batch.monitor.MonitoredPeriod;
import dev.tranche.batch.monitor.RecordedLog;
import dev.tranche.batch.stream.CountedFile;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Reports as trees, member by member: a function's executable would pay for reflection. What is
 * absent is left out, what is undefined is null.
 */
final class MonitorReportJson {
  private MonitorReportJson() {}

  static void add(MonitorReport report, ObjectNode to) {
    add(report.file(), to.putObject("file"));
    ArrayNode findings = to.putArray("findings");
    report.findings().forEach(finding -> add(finding, findings.addObject()));
    ArrayNode features = to.putArray("features");
    report.features().forEach(feature -> add(feature, features.addObject()));
    report.scores().ifPresent(scores -> ScoreFiguresJson.add(scores, to.putObject("scores")));
    report
        .segments()
        .ifPresent(
            segments -> {
              ObjectNode node = to.putObject("segments");
              bins(segments.shares(), node.putArray("shares"));
              Figure.put(node, "outliers", segments.outliers());
            });
    ArrayNode periods = to.putArray("periods");
    report.periods().forEach(period -> add(period, periods.addObject()));
  }

  private static void add(MonitoredFile file, ObjectNode to) {
    to.put("task", file.task()).put("bundle", file.bundle());
    to.put("training_rows", file.trainingRows());
    CountedFile counted = file.rows();
    ObjectNode rows = to.putObject("rows");
    rows.put("rows", counted.rows()).put("bad_rows", counted.badRows());
    rows.put("blank_rows", counted.blankRows());
    ObjectNode errors = rows.putObject("errors");
    new TreeMap<>(counted.errors()).forEach(errors::put);
    ObjectNode limits = to.putObject("limits");
    Figure.put(limits, "watch", file.limits().watch());
    Figure.put(limits, "act", file.limits().act());
  }

  private static void add(Finding finding, ObjectNode to) {
    to.put("measure", finding.measure().name().toLowerCase(Locale.ROOT)).put("of", finding.of());
    Figure.put(to, "value", finding.value());
    Figure.put(to, "change", finding.change());
    Figure.put(to, "chance", finding.chance());
    to.put("verdict", finding.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static void add(ColumnFigures feature, ObjectNode to) {
    to.put("feature", feature.feature());
    Figure.put(to, "missing", feature.missing());
    Figure.put(to, "missing_reference", feature.missingReference());
    Figure.put(to, "unseen", feature.unseen());
    Figure.put(to, "out_of_range", feature.outOfRange());
    bins(feature.bins(), to.putArray("bins"));
  }

  private static void bins(List<ColumnFigures.BinShare> bins, ArrayNode to) {
    for (ColumnFigures.BinShare bin : bins) {
      ObjectNode node = to.addObject().put("bin", bin.bin());
      Figure.put(node, "reference", bin.reference());
      Figure.put(node, "share", bin.share());
    }
  }

  private static void add(MonitoredPeriod period, ObjectNode to) {
    period.from().ifPresent(day -> to.put("from", day));
    to.put("customers", period.customers());
    period.worst().ifPresent(worst -> add(worst, to.putObject("worst")));
    add(period.score(), to.putObject("score"));
    period
        .estimated()
        .ifPresent(figures -> ScoreFiguresJson.add(figures, to.putObject("estimated")));
    period.realised().ifPresent(figures -> ScoreFiguresJson.add(figures, to.putObject("realised")));
  }

  static void add(RecordedLog log, ObjectNode to) {
    to.put("decisions", log.decisions()).put("other_bundles", log.otherBundles());
    to.put("advisory", log.advisory()).put("refusals", log.refusals());
    to.put("unreadable", log.unreadable());
    ArrayNode warnings = to.putArray("warnings");
    for (RecordedLog.WarningShare warning : log.warnings()) {
      ObjectNode node = warnings.addObject();
      node.put("feature", warning.feature()).put("code", warning.code());
      node.put("decisions", warning.decisions());
      Figure.put(node, "share", warning.share());
    }
  }
}
