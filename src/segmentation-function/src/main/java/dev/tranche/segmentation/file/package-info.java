/**
 * Files by event: a storage or a schedule tells of an object, which is read as a stream, answered
 * as {@code dev.tranche.batch} answers files, and written beside. The one package, with those below
 * it, that reads and writes in S3; nothing in it is made unless the function's export is {@code
 * segmentFile}, {@code scoreFile}, {@code monitorFile} or {@code retrain}.
 */
package dev.tranche.segmentation.file;
