package dev.tranche.segmentation;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.function.ExecutableContract;

class SegmentationExecutableIT extends ExecutableContract {
  SegmentationExecutableIT() {
    super(Task.SEGMENTS);
  }
}
