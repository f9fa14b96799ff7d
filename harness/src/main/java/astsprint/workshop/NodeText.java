package astsprint.workshop;

import astsprint.ast.AstNode;
import astsprint.ast.Constant;
import astsprint.ast.Name;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A node in some words. */
final class NodeText {
  private static final int LONGEST = 60;

  private NodeText() {}

  /**
   * Class, line and text.
   *
   * @param source of its tree; "" if it was not parsed from one
   */
  static String of(@Nullable AstNode node, String source) {
    if (node == null) {
      return "none";
    }
    String type = node.getClass().getSimpleName();
    String named =
        switch (node) {
          case Name name -> type + " " + name.id;
          case Constant constant -> type + " " + brief(constant.value);
          default -> type.isEmpty() ? "a class without a name" : type;
        };
    if (source.isEmpty() || node.lineno == 0) {
      return named;
    }
    return named + ", line " + node.lineno + ": " + segment(node, source);
  }

  /** The text that a node stands for, the first line of it. Columns count bytes. */
  private static String segment(AstNode node, String source) {
    byte[] line =
        source
            .lines()
            .skip(node.lineno - 1)
            .findFirst()
            .orElse("")
            .getBytes(StandardCharsets.UTF_8);
    int end = node.endLineno == node.lineno ? node.endColOffset : line.length;
    int from = Math.clamp(node.colOffset, 0, line.length);
    String text =
        new String(
            Arrays.copyOfRange(line, from, Math.clamp(end, from, line.length)),
            StandardCharsets.UTF_8);
    return node.endLineno == node.lineno ? text : text + " ...";
  }

  /** A value that is no node. */
  static String brief(@Nullable Object value) {
    if (value instanceof String text) {
      return '"' + text + '"';
    }
    String said =
        value == null || value instanceof Number || value instanceof Boolean
            ? String.valueOf(value)
            : value.getClass().getSimpleName();
    return said.length() > LONGEST ? said.substring(0, LONGEST) + "..." : said;
  }
}
