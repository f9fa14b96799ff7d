package astsprint.cli;

/** A command that measures, or looks on while something runs: JMH is started from its JVM. */
interface Measures {}
