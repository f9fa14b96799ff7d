package astsprint.parse;

import astsprint.ast.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.jspecify.annotations.Nullable;

/** Python 3.14 source to the tree that CPython's {@code ast.parse} makes of it. */
public final class Python {
  /** Rules that may nest on a thread of our own; CPython gives up earlier. */
  private static final int DEEP = 100_000;

  private static final long DEEP_STACK = 1L << 29;

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
    return new PythonSyntaxError(
        "out of memory: the tree of a source of %,d bytes needs more than the heap of %,d MB"
            .formatted(size, Runtime.getRuntime().maxMemory() >> 20),
        PythonSyntaxError.NOWHERE,
        PythonSyntaxError.NOWHERE);
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
        List<PythonSyntaxError> all = Recovery.check(text);
        return all.isEmpty() ? List.of(first) : all;
      }
    } catch (PythonSyntaxError undecodable) {
      return List.of(undecodable);
    } catch (OutOfMemoryError e) {
      return List.of(tooLarge(source.length));
    }
  }

  /**
   * Why tokens are no Python.
   *
   * @param at the token that no rule takes, null if the builder has rejected a node
   */
  record Failure(PythonSyntaxError error, @Nullable PythonToken at) {}

  /** The first error of some tokens, null if there is none. */
  static @Nullable Failure failure(SourceText source, TokenArray tokens) {
    try {
      parse(source, tokens, PredictionMode.LL);
      return null;
    } catch (Rejection e) {
      return new Failure(e.error(), e.at());
    }
  }

  /** Whether some tokens are free of errors, as far as SLL can tell. */
  static boolean accepts(SourceText source, TokenArray tokens) {
    try {
      parse(source, tokens, PredictionMode.SLL);
      return true;
    } catch (Rejection | Mismatch e) {
      return false;
    }
  }

  private static Module parsed(SourceText source) throws PythonSyntaxError {
    return FutureFeatures.check(source, parse(source));
  }

  private static Module parse(SourceText source) throws PythonSyntaxError {
    TokenArray tokens = new Tokenizer(source).tokenize();
    try {
      return parse(source, tokens, PredictionMode.SLL);
    } catch (Rejection | Mismatch e) {
      // SLL may have misled the parser: only what LL says counts.
    }
    try {
      return parse(source, tokens, PredictionMode.LL);
    } catch (Rejection e) {
      throw e.error();
    }
  }

  private static Module parse(SourceText source, TokenArray tokens, PredictionMode mode) {
    try {
      return parse(source, tokens, mode, NodeParser.SHALLOW);
    } catch (NodeParser.TooDeep e) {
      return deep(source, tokens, mode);
    }
  }

  private static Module parse(
      SourceText source, TokenArray tokens, PredictionMode mode, int limit) {
    tokens.seek(0);
    PythonParser parser = parser(tokens);
    parser.getInterpreter().setPredictionMode(mode);
    parser.use(new TreeBuilder(source, tokens), limit);
    if (mode == PredictionMode.SLL) {
      return new Module(parser.file_input().body, new ArrayList<>(0));
    }
    parser.trace();
    try {
      return new Module(parser.file_input().body, new ArrayList<>(0));
    } catch (Rejection e) {
      throw new Rejection(Diagnosis.prefer(tokens, e.error(), tokens.get(tokens.index())));
    } catch (Mismatch e) {
      throw new Rejection(Diagnosis.of(source, tokens, parser, e), e.token());
    }
  }

  /** A parser that gives up at the first error. */
  static PythonParser parser(TokenArray tokens) {
    PythonParser parser = new PythonParser(tokens);
    parser.setErrorHandler(new GiveUp());
    parser.removeErrorListeners();
    return parser;
  }

  private static Module deep(SourceText source, TokenArray tokens, PredictionMode mode) {
    AtomicReference<Module> module = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                module.set(parse(source, tokens, mode, DEEP));
              } catch (RuntimeException | Error e) {
                failure.set(e);
              }
            },
            "deep-parse",
            DEEP_STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while parsing", e);
    }
    if (failure.get() instanceof NodeParser.TooDeep) {
      throw new Rejection(
          new PythonSyntaxError("too many nested expressions", 1, 0), tokens.get(0));
    }
    switch (failure.get()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
    return Objects.requireNonNull(module.get());
  }
}
