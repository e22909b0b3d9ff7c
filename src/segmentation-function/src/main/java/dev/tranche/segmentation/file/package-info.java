/**
 * Files by event: a storage or a schedule tells of an object, which is read as a stream, answered
 * as {@code dev.tranche.batch} answers files, and written beside. The one package, with the one
 * below it, that knows of S3; nothing in it is made unless the function's export is {@code
 * segmentFile}, {@code scoreFile} or {@code monitorFile}.
 */
package dev.tranche.segmentation.file;
