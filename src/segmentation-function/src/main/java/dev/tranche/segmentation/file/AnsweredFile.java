package dev.tranche.segmentation.file;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.batch.stream.FileSummary;
import dev.tranche.scoring.audit.file.RecordedFile;

/**
 * A file that was answered.
 *
 * @param document the summary, as it was written
 */
record AnsweredFile(RecordedFile name, FileSummary summary, ObjectNode document) {}
