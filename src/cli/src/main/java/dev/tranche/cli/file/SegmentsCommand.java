package dev.tranche.cli.file;

import picocli.CommandLine.Command;

/** {@code tranche segments}: what is done with segmentations rather than with customers. */
@Command(
    name = "segments",
    mixinStandardHelpOptions = true,
    description = "Compares segmentations.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = CompareSegmentsCommand.class,
    footer = {"  tranche segments compare before models --data users.csv"})
public final class SegmentsCommand {}
