package dev.tranche.segmentation.model;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleException;
import dev.tranche.scoring.bundle.BundleLocation;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Segmenter;
import dev.tranche.scoring.graph.OnnxRuntime;
import dev.tranche.segmentation.request.RequestReader;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Opens the bundle while Lambda initialises the function, so that no request waits for it. A bundle
 * that must not be served stops the start with one line.
 */
@Singleton
final class SegmentModel {
  @Produces
  @Singleton
  @Startup
  Segmenter open(ModelsConfig config) {
    FunctionFolder folder = FunctionFolder.find();
    OnnxRuntime.loadLibrariesFrom(folder.path());
    var location = new BundleLocation(config.models(), BundleLocation.LAYER, folder.models());
    try {
      return warmed(Segmenter.open(Bundle.load(location.of(Task.SEGMENTS), Task.SEGMENTS)));
    } catch (BundleException e) {
      InitError.report(e.getMessage());
      throw new PreventFurtherStepsException(e.getMessage(), 1);
    }
  }

  @Produces
  @Singleton
  RequestReader reader(Segmenter segmenter) {
    return new RequestReader(segmenter.manifest().features());
  }

  void close(@Disposes Segmenter segmenter) {
    segmenter.close();
  }

  private static Segmenter warmed(Segmenter segmenter) {
    var typical = TypicalCustomer.of(segmenter.manifest().features());
    segmenter.assign(List.of(segmenter.read(typical)));
    return segmenter;
  }
}
