package astsprint.parse;

import astsprint.parse.build.PythonParser;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.literal.Literals;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import astsprint.parse.token.Tokenizer;
import org.antlr.v4.runtime.atn.PredictionMode;

/** How far the front end goes: what each part of it costs is a difference between two of these. */
public enum ParsePhase {
  /** Bytes to text: encoding, newlines, line starts. */
  DECODE("bytes to text") {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      return SourceText.decode(source);
    }
  },

  /** Also to tokens: lexer, indentation, f-strings. */
  TOKENIZE("to tokens") {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      return new Tokenizer(SourceText.decode(source)).tokenize();
    }
  },

  /** Tokens, and the value of each number and string; the text within f-strings is left out. */
  LITERALS("to tokens, and values of literals") {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      SourceText text = SourceText.decode(source);
      TokenArray tokens = new Tokenizer(text).tokenize();
      Object last = "";
      for (int i = 0; i < tokens.size(); i++) {
        PythonToken token = tokens.get(i);
        if (token.type == PythonParser.STRING) {
          last = Literals.string(text.text(), token.start, token.end);
        } else if (token.type == PythonParser.NUMBER) {
          last = Literals.number(text.text(), token.start, token.end);
        }
      }
      return last;
    }
  },

  /** Tokens matched against the grammar by its rules alone, expressions too; no nodes. */
  PREDICT("to rules of the grammar alone, no nodes") {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      PythonParser parser =
          TreeParser.recognizer(new Tokenizer(SourceText.decode(source)).tokenize());
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      return parser.file_input();
    }
  },

  /** All the way to the tree: rules, expressions read by hand, nodes, the values of literals. */
  TREE("to the tree") {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      return Python.parse(source);
    }
  };

  private final String title;

  ParsePhase(String title) {
    this.title = title;
  }

  /** In a few words. */
  public String title() {
    return title;
  }

  /** Goes so far; what it gives back only shows that it was done. */
  public abstract Object run(byte[] source) throws PythonSyntaxError;
}
