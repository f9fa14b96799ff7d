package astsprint.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.parse.AstDump;
import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small sources that are hard to get right, accepted and rejected. */
class CasesTest {
  private static int accepted;
  private static int rejected;
  private static int equalOffsets;
  private static int equalMessages;

  static Stream<Case> cases() throws IOException {
    return Stream.concat(
        Case.read("cases-3.14.jsonl"),
        Stream.concat(Case.read("literals-3.14.jsonl"), Case.read("backtracking-3.14.jsonl")));
  }

  static Stream<Case> acceptedCases() throws IOException {
    return cases().filter(c -> c.dump() != null);
  }

  static Stream<Case> rejectedCases() throws IOException {
    return cases().filter(Case::isSyntaxError);
  }

  static Stream<Case> otherCases() throws IOException {
    return cases().filter(c -> c.error() != null && !c.isSyntaxError());
  }

  @ParameterizedTest
  @MethodSource("acceptedCases")
  void anAcceptedSourceHasTheSameTree(Case accept) throws PythonSyntaxError {
    Module tree = accept.tree();
    assertEquals(accept.dump(), AstDump.toString(tree));
    List<String> walk = new ArrayList<>();
    ReferenceWalk.walk(tree, (AstNode node) -> walk.add(node.getClass().getSimpleName()));
    assertEquals(accept.walk(), walk);
    accepted++;
  }

  @ParameterizedTest
  @MethodSource("rejectedCases")
  void aRejectedSourceIsRejectedAtTheSameLine(Case reject) {
    PythonSyntaxError e = assertThrows(PythonSyntaxError.class, reject::tree);
    assertEquals(reject.lineno(), e.lineno(), e.message());
    rejected++;
    equalOffsets += reject.offset() == e.offset() ? 1 : 0;
    if (reject.message().equals(e.message())) {
      equalMessages++;
    } else {
      System.out.printf(
          "%s%n  CPython: %s%n  here:    %s%n", reject, reject.message(), e.message());
    }
  }

  /** An escape gone wrong in a format spec, a name that is a keyword after NFKC, a huge integer. */
  @ParameterizedTest
  @MethodSource("otherCases")
  void whatIsNoSyntaxErrorThereIsRefusedAllTheSame(Case refuse) {
    Exception e = assertThrows(Exception.class, () -> AstDump.toString(refuse.tree()));
    assertTrue(e instanceof PythonSyntaxError || e instanceof ArithmeticException, e.toString());
  }

  @AfterAll
  static void count() {
    System.out.printf(
        "cases: %d accepted with equal dump and walk; %d rejected at the same line,"
            + " %d of them at the same offset, %d with the same message%n",
        accepted, rejected, equalOffsets, equalMessages);
  }
}
