package astsprint.parse.build;

import astsprint.ast.Module;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * From tokens to a tree, or to the first place where they are no Python. A parser recurses; where
 * rules nest deep it starts again on a thread with a large stack.
 */
public final class TreeParser {
  /** Rules that may nest on a thread of our own; CPython gives up earlier. */
  private static final int DEEP = 100_000;

  private static final long DEEP_STACK = 1L << 29;

  private TreeParser() {}

  /**
   * The tree of some tokens, as far as SLL prediction can tell: fast, and a tree is right.
   *
   * @throws Mismatch if no rule expects a token; LL may still find one
   * @throws Rejection if a builder rejects a node; LL may still find another
   */
  public static Module parseFast(SourceText source, TokenArray tokens) {
    return parse(source, tokens, PredictionMode.SLL);
  }

  /**
   * The tree of some tokens. An error is final, and the parser in it knows which rules ended last.
   *
   * @throws Mismatch if no rule expects a token
   * @throws Rejection if a builder rejects a node
   */
  public static Module parseExact(SourceText source, TokenArray tokens) {
    return parse(source, tokens, PredictionMode.LL);
  }

  /** A parser that gives up at the first error and builds nothing. */
  public static PythonParser recognizer(TokenArray tokens) {
    PythonParser parser = new PythonParser(tokens);
    parser.setInterpreter(new FirstLook(parser));
    parser.setErrorHandler(new StopAtFirstError());
    parser.removeErrorListeners();
    return parser;
  }

  /** The same, but it builds nodes, as deep as a small stack allows. */
  public static PythonParser builder(SourceText source, TokenArray tokens) {
    PythonParser parser = recognizer(tokens);
    parser.use(new TreeBuilder(source, tokens), NodeParser.SHALLOW);
    return parser;
  }

  private static Module parse(SourceText source, TokenArray tokens, PredictionMode mode) {
    try {
      return parse(source, tokens, mode, NodeParser.SHALLOW);
    } catch (NodeParser.TooDeep | StackOverflowError e) {
      // Whoever calls may have little stack left.
      return deep(source, tokens, mode);
    }
  }

  private static Module parse(
      SourceText source, TokenArray tokens, PredictionMode mode, int limit) {
    tokens.seek(0);
    PythonParser parser = recognizer(tokens);
    parser.getInterpreter().setPredictionMode(mode);
    TreeBuilder builder = new TreeBuilder(source, tokens);
    parser.use(builder, limit);
    if (mode == PredictionMode.LL) {
      parser.trace();
    } else {
      parser.readByHand(builder);
    }
    return new Module(parser.file_input().body, new ArrayList<>(0));
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
      throw new Rejection(ErrorKind.TOO_MANY_EXPRESSIONS.at(1, 0), tokens.get(0));
    }
    switch (failure.get()) {
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> {}
    }
    return Objects.requireNonNull(module.get());
  }
}
