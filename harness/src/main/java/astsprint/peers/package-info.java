/**
 * What others offer for the same problem, measured beside our stages in one run. A <em>peer</em> is
 * a constant of {@link astsprint.peers.Peer}; its host is CPython, fast-walk under the same
 * CPython, or a JVM. {@link astsprint.peers.InterpreterSearch} finds a Python, {@link
 * astsprint.peers.PythonEnvironment} installs fast-walk for it, and {@link
 * astsprint.peers.PythonFork} measures one cell under it by the same rules as a fork of JMH. Walks
 * in Java are in {@link astsprint.peers.JvmPeers}. Other linters are constants of {@link
 * astsprint.peers.LintPeer}. Where something is not there, its peers have no row, and the row's
 * place says why.
 */
@NullMarked
package astsprint.peers;

import org.jspecify.annotations.NullMarked;
