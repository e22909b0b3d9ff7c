/**
 * What an ONNX file says: its nodes, their attributes and its constants, read from the bytes of the
 * standard's protocol buffers without a library. Uses nothing else.
 */
package dev.tranche.scoring.graph.file;
