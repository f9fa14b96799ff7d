/**
 * The command line, {@code ast-sprint}. {@link astsprint.cli.Main} has one class for each command;
 * a command reads its options, calls one of the packages below, and prints. Options that several
 * commands have are classes of their own, such as {@code TreeOption}. A command that {@code
 * Measures} is started again in a JVM with the flags that measuring needs. {@code ExitStatus} lists
 * what a command can end with. No command computes a figure.
 */
@NullMarked
package astsprint.cli;

import org.jspecify.annotations.NullMarked;
