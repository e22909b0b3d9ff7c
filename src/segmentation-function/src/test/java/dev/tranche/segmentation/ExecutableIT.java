package dev.tranche.segmentation;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.function.ExecutableContract;

class ExecutableIT extends ExecutableContract {
  ExecutableIT() {
    super(Task.SEGMENTS);
  }
}
