package astsprint.evidence;

/**
 * One method as the JIT compiled it once.
 *
 * @param id number of the compilation, as in -XX:+PrintCompilation
 * @param level 1 to 3 for C1, 4 for C2
 * @param onStack whether it replaced a running loop (on-stack replacement)
 * @param bytecodes size of the method's bytecode, bytes
 * @param nativeBytes size of the machine code, bytes; 0 if the compilation failed
 * @param discarded why its code was thrown away later; empty if it stayed
 * @param root the method and what became of its calls
 */
record Compilation(
    int id,
    int level,
    boolean onStack,
    int bytecodes,
    int nativeBytes,
    String discarded,
    Inlining root) {}
