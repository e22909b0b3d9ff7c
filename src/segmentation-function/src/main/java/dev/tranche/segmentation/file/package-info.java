/**
 * Files by event: a storage tells of a new object, which is read as a stream, answered as {@code
 * dev.tranche.batch} answers files, and written beside. The one package that knows of S3; nothing
 * in it is made unless the function's export is {@code segmentFile} or {@code scoreFile}.
 */
package dev.tranche.segmentation.file;
