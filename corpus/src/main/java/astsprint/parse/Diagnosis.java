package astsprint.parse;

/** Says in CPython's words why the parser stopped at a token. */
final class Diagnosis {
  private Diagnosis() {}

  static PythonSyntaxError of(SourceText source, TokenArray tokens, PythonToken at) {
    return new PythonSyntaxError("invalid syntax", at.line, source.offset(at.start));
  }
}
