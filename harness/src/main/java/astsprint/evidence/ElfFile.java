package astsprint.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Machine code as an object file in which it stands alone: the one form that both objdump and
 * llvm-objdump read, on every system, for this processor or another.
 */
final class ElfFile {
  private static final int HEADER = 64;
  private static final int SECTION = 64;
  private static final int X86_64 = 62;
  private static final int AARCH64 = 183;
  private static final byte[] NAMES = "\0.text\0.shstrtab\0".getBytes(StandardCharsets.US_ASCII);
  private static final int TEXT_NAME = 1;
  private static final int NAMES_NAME = 7;

  private ElfFile() {}

  /**
   * The file's bytes.
   *
   * @param arch as {@code os.arch} has it
   * @param address of the first byte of the code
   * @throws IllegalArgumentException if the processor is none of those of which files are made
   */
  static byte[] of(String arch, long address, byte[] code) {
    int machine =
        switch (arch) {
          case "amd64", "x86_64" -> X86_64;
          case "aarch64", "arm64" -> AARCH64;
          default -> throw new IllegalArgumentException("no object files for " + arch);
        };
    int names = HEADER + code.length;
    int sections = (names + NAMES.length + 7) / 8 * 8;
    ByteBuffer file = ByteBuffer.allocate(sections + 3 * SECTION).order(ByteOrder.LITTLE_ENDIAN);
    // 64 bits, little endian, version 1; a relocatable file, of version 1, without an entry.
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
    file.putShort((short) 1).putShort((short) machine).putInt(1).putLong(0).putLong(0);
    file.putLong(sections).putInt(0).putShort((short) HEADER).putShort((short) 0);
    file.putShort((short) 0).putShort((short) SECTION).putShort((short) 3).putShort((short) 2);
    file.put(code).put(NAMES);
    file.position(sections + SECTION); // The first section is none.
    // Program bits, allocated and executable.
    section(file, TEXT_NAME, 1, 6, address, HEADER, code.length);
    section(file, NAMES_NAME, 3, 0, 0, names, NAMES.length); // A table of strings.
    return file.array();
  }

  private static void section(
      ByteBuffer file, int name, int type, long flags, long address, long offset, long size) {
    file.putInt(name).putInt(type).putLong(flags).putLong(address).putLong(offset).putLong(size);
    file.putInt(0).putInt(0).putLong(1).putLong(0);
  }
}
