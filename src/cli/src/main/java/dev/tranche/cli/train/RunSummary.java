package dev.tranche.cli.train;

import dev.tranche.cli.console.Colours;
import dev.tranche.training.report.document.RiskRun;
import dev.tranche.training.report.document.RunResult;
import dev.tranche.training.report.document.SegmentsRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** A training run on the terminal. */
final class RunSummary {
  private final PrintWriter out;

  RunSummary(PrintWriter out) {
    this.out = out;
  }

  void print(RunResult run, boolean explain) {
    Optional<RiskRun> risk = run.document().risk();
    Optional<SegmentsRun> segments = run.document().segments();
    if (explain) {
      ColumnExplanations columns = new ColumnExplanations(out);
      risk.ifPresent(trained -> columns.print(trained.findings().data().file()));
      segments.ifPresent(trained -> columns.print(trained.findings().data()));
      risk.ifPresent(new SelectionSummary(out)::print);
    }
    risk.ifPresent(new RiskSummary(out)::print);
    segments.ifPresent(trained -> new SegmentsSummary(out).print(trained.findings()));
    run.warnings()
        .forEach(warning -> out.println(Colours.ofOutput().warning("warning:") + " " + warning));
  }

  /** Where everything is, in the last line. */
  void place(RunResult run, String page, Path folder) {
    for (String name : run.removed()) {
      out.println(name + " told of models that are replaced, and is removed.");
    }
    out.println("Bundles and " + page + " are in " + folder + ".");
    out.flush();
  }
}
