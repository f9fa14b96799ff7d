package astsprint.parse;

/** How far the front end goes: what each part of it costs is a difference between two of these. */
public enum ParsePhase {
  /** Bytes to text: encoding, newlines, line starts. */
  DECODE {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      return SourceText.decode(source);
    }
  },

  /** Also to tokens: lexer, indentation, f-strings. */
  TOKENIZE {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      return new Tokenizer(SourceText.decode(source)).tokenize();
    }
  },

  /** All the way to the tree: prediction, nodes, the values of literals. */
  TREE {
    @Override
    public Object run(byte[] source) throws PythonSyntaxError {
      return Python.parse(source);
    }
  };

  /** Goes so far; what it gives back only shows that it was done. */
  public abstract Object run(byte[] source) throws PythonSyntaxError;
}
