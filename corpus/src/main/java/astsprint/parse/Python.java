package astsprint.parse;

import astsprint.ast.Module;
import astsprint.parse.build.FutureFeatures;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.TreeParser;
import astsprint.parse.diagnose.Diagnosis;
import astsprint.parse.diagnose.Recovered;
import astsprint.parse.diagnose.Recovery;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.TokenArray;
import astsprint.parse.token.Tokenizer;
import java.util.List;

/** Python 3.14 source to the tree that CPython's {@code ast.parse} makes of it. */
public final class Python {
  private Python() {}

  /**
   * The tree of a file.
   *
   * @throws PythonSyntaxError if Python rejects it, with Python's position; or if the heap is too
   *     small for it, of which the message tells both sizes
   */
  public static Module parse(byte[] source) throws PythonSyntaxError {
    try {
      return parsed(SourceText.decode(source));
    } catch (OutOfMemoryError e) {
      throw tooLarge(source.length);
    }
  }

  /**
   * The tree of a source that is a Python {@code str}: a cookie in it has no effect.
   *
   * @throws PythonSyntaxError if Python rejects it, with Python's position; or if the heap is too
   *     small for it, of which the message tells both sizes
   */
  public static Module parse(String source) throws PythonSyntaxError {
    try {
      return parsed(SourceText.of(source));
    } catch (OutOfMemoryError e) {
      throw tooLarge(source.length());
    }
  }

  /** What CPython, too, answers by an error: all that was made so far is garbage by now. */
  private static PythonSyntaxError tooLarge(int size) {
    return ErrorKind.OUT_OF_MEMORY.nowhere(size, Runtime.getRuntime().maxMemory() >> 20);
  }

  /**
   * All syntax errors of a file, in the order of their places: after one the parser goes on with
   * the next statement. The list is empty if and only if {@link #parse(byte[])} returns a tree.
   */
  public static List<PythonSyntaxError> check(byte[] source) {
    try {
      SourceText text = SourceText.decode(source);
      try {
        parsed(text);
        return List.of();
      } catch (PythonSyntaxError first) {
        return Recovery.check(text, first);
      }
    } catch (PythonSyntaxError undecodable) {
      return List.of(undecodable);
    } catch (OutOfMemoryError e) {
      return List.of(tooLarge(source.length));
    }
  }

  /**
   * The tree of a file and, if it is broken, all its errors with a tree of what is not; never an
   * exception, whatever the bytes are.
   */
  public static Recovered recover(byte[] source) {
    try {
      return recover(SourceText.decode(source));
    } catch (PythonSyntaxError undecodable) {
      return Recovered.unreadable(undecodable);
    } catch (OutOfMemoryError e) {
      return Recovered.unreadable(tooLarge(source.length));
    }
  }

  /** The same for a file that is decoded already. */
  public static Recovered recover(SourceText source) {
    try {
      try {
        return new Recovered(List.of(), parsed(source), List.of());
      } catch (PythonSyntaxError first) {
        return Recovery.recover(source, first);
      }
    } catch (OutOfMemoryError e) {
      return Recovered.unreadable(tooLarge(source.text().length()));
    }
  }

  private static Module parsed(SourceText source) throws PythonSyntaxError {
    return FutureFeatures.check(source, parse(source));
  }

  private static Module parse(SourceText source) throws PythonSyntaxError {
    TokenArray tokens = new Tokenizer(source).tokenize();
    try {
      return TreeParser.parseFast(source, tokens);
    } catch (Rejection | Mismatch e) {
      // SLL may have misled the parser: only what LL says counts.
    }
    try {
      return TreeParser.parseExact(source, tokens);
    } catch (Rejection e) {
      throw Diagnosis.of(source, tokens, e);
    } catch (Mismatch e) {
      throw Diagnosis.of(source, tokens, e);
    }
  }
}
