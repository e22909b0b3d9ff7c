package dev.tranche.training.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Manifest.RetrainingFiles;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.spec.LearningSpec;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.spec.SegmentsSpec;
import dev.tranche.training.spec.json.RiskSpecJson;
import dev.tranche.training.spec.json.SegmentsSpecJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** What a bundle keeps so that it can be trained again: what was asked for, whatever by. */
record RetrainingContent(byte[] spec, Optional<byte[]> fittedRows) {
  static RetrainingContent of(RiskFit fit) {
    RiskSpec asked =
        fit.spec()
            .with(
                new LearningSpec(
                    Optional.of(fit.balance()),
                    OptionalInt.of(fit.options().neighbours()),
                    fit.spec().learning().models()));
    FittedRows rows =
        FittedRows.of(fit.table().preparation().raw(fit.table().data().table(), fit.fitted()));
    return new RetrainingContent(text(RiskSpecJson.of(asked)), Optional.of(rows.bytes()));
  }

  static RetrainingContent of(SegmentsFit fit) {
    SegmentsSpec asked = fit.spec().with(fit.trials().algorithm());
    return new RetrainingContent(text(SegmentsSpecJson.of(asked)), Optional.empty());
  }

  private static byte[] text(ObjectNode tree) {
    return (tree.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  RetrainingFiles files() {
    return new RetrainingFiles(
        new HashedFile(RetrainingFiles.SPEC, Sha256.of(spec)),
        fittedRows.map(rows -> new HashedFile(RetrainingFiles.FITTED_ROWS, Sha256.of(rows))));
  }

  void write(Path folder) throws IOException {
    Files.write(folder.resolve(RetrainingFiles.SPEC), spec);
    if (fittedRows.isPresent()) {
      Files.write(folder.resolve(RetrainingFiles.FITTED_ROWS), fittedRows.get());
    }
  }
}
