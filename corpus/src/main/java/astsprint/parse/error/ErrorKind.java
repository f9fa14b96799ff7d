package astsprint.parse.error;

import static astsprint.parse.error.PythonSyntaxError.Type.IndentationError;
import static astsprint.parse.error.PythonSyntaxError.Type.SyntaxError;
import static astsprint.parse.error.PythonSyntaxError.Type.TabError;
import static astsprint.parse.error.PythonSyntaxError.Type.UnicodeDecodeError;
import static astsprint.parse.error.PythonSyntaxError.Type.ValueError;

/**
 * What can be wrong with a source: every kind of error, with CPython's class for it and CPython's
 * words. Code asks for the kind; nothing reads the words but people.
 */
public enum ErrorKind {
  // Bytes and encodings.
  NULL_BYTES("source code string cannot contain null bytes"),
  LONE_SURROGATE(
      "'utf-8' codec can't encode character '\\u%04x' in position %d: surrogates not allowed"),
  LONE_SURROGATES(
      "'utf-8' codec can't encode characters in position %d-%d: surrogates not allowed"),
  NOT_UTF_8(
      "Non-UTF-8 code starting with '\\x%02x' on line %d, but no encoding declared; "
          + "see https://peps.python.org/pep-0263/ for details"),
  COOKIE_WITH_BOM("encoding problem: %s with BOM"),
  UNKNOWN_ENCODING("unknown encoding: %s"),
  NO_TEXT_ENCODING("'%s' is not a text encoding; use codecs.decode() to handle arbitrary codecs"),
  UNDEFINED_ENCODING("undefined encoding"),
  UNDECODABLE("'%s' codec can't decode %s: %s"),
  BAD_ESCAPES_IN_SPEC(UnicodeDecodeError, "'unicodeescape' codec can't decode %s: %s"),
  BAD_ESCAPES("'unicodeescape' codec can't decode %s: %s"),
  OUT_OF_MEMORY(
      "out of memory: the tree of a source of %,d bytes needs more than the heap of %,d MB"),

  // Layout.
  TABS_AND_SPACES(TabError, "inconsistent use of tabs and spaces in indentation"),
  TOO_MANY_INDENTS(IndentationError, "too many levels of indentation"),
  NO_SUCH_INDENT(IndentationError, "unindent does not match any outer indentation level"),
  UNEXPECTED_INDENT(IndentationError, "unexpected indent"),
  UNEXPECTED_UNINDENT(IndentationError, "unexpected unindent"),
  EXPECTED_BLOCK_HERE(IndentationError, "expected an indented block"),
  EXPECTED_BLOCK(IndentationError, "expected an indented block after %s on line %d"),
  UNEXPECTED_EOF("unexpected EOF while parsing"),
  AFTER_CONTINUATION("unexpected character after line continuation character"),

  // Tokens.
  INVALID_CHARACTER("invalid character '%s' (%s)"),
  NON_PRINTABLE_CHARACTER("invalid non-printable character %s"),
  INVALID_DIGIT("invalid digit '%s' in %s literal"),
  INVALID_NUMBER("invalid %s literal"),
  LEADING_ZEROS(
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal"
          + " integers"),
  INCOMPATIBLE_PREFIXES("'%s' and '%s' prefixes are incompatible"),
  UNTERMINATED_STRING("unterminated string literal (detected at line %d)"),
  ESCAPED_END_QUOTE(
      "unterminated string literal (detected at line %d); perhaps you escaped the end quote?"),
  UNTERMINATED_TRIPLE_STRING("unterminated triple-quoted string literal (detected at line %d)"),
  UNTERMINATED_FSTRING("unterminated %s-string literal (detected at line %d)"),
  UNTERMINATED_TRIPLE_FSTRING("unterminated triple-quoted %s-string literal (detected at line %d)"),
  NEVER_CLOSED("'%s' was never closed"),
  UNMATCHED("unmatched '%s'"),
  UNMATCHED_IN_FIELD("%s-string: unmatched '%s'"),
  MISMATCHED("closing parenthesis '%s' does not match opening parenthesis '%s'"),
  MISMATCHED_ON_LINE("closing parenthesis '%s' does not match opening parenthesis '%s' on line %d"),
  TOO_MANY_BRACKETS("too many nested parentheses"),
  TOO_MANY_FSTRINGS("too many nested f-strings or t-strings"),
  TOO_MANY_FIELDS("%s-string: expressions nested too deeply"),
  TOO_MANY_EXPRESSIONS("too many nested expressions"),

  // Values of literals.
  NAME_IS_CONSTANT(ValueError, "identifier field can't represent '%s' constant"),
  TOO_MANY_DIGITS(
      "Exceeds the limit (%d digits) for integer string conversion: value has %d digits; "
          + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
          + "for huge integer literals to avoid decimal conversion limits."),
  UNICODE_ESCAPE("(unicode error) 'unicodeescape' codec can't decode %s: %s"),
  BYTES_ESCAPE("(value error) %s"),
  NON_ASCII_BYTES("bytes can only contain ASCII literal characters"),
  BYTES_AND_TEXT("cannot mix bytes and nonbytes literals"),
  TEMPLATE_AND_TEXT("cannot mix t-string literals with string or bytes literals"),

  // Replacement fields.
  NO_FIELD_TEXT(ValueError, "field 'value' is required for Constant"),
  SINGLE_BRACE("%s-string: single '}' is not allowed"),
  UNCLOSED_FIELD("%s-string: expecting '}'"),
  NEWLINE_IN_SPEC(
      "%1$s-string: newlines are not allowed in format specifiers for single quoted %1$s-strings"),
  UNCLOSED_SPEC("%s-string: expecting '}', or format specs"),
  EMPTY_FIELD("%s-string: valid expression required before '%s'"),
  NO_FIELD_EXPRESSION("%s-string: expecting a valid expression after '{'"),
  BARE_LAMBDA("%s-string: lambda expressions are not allowed without parentheses"),
  MISSING_CONVERSION("%s-string: missing conversion character"),
  INVALID_CONVERSION("%s-string: invalid conversion character"),
  CONVERSION_APART("%s-string: conversion type must come right after the exclamation mark"),
  UNKNOWN_CONVERSION("%s-string: invalid conversion character '%s': expected 's', 'r', or 'a'"),
  AFTER_CONVERSION("%s-string: expecting ':' or '}'"),
  AFTER_EQUAL("%s-string: expecting '!', or ':', or '}'"),
  AFTER_FIELD_EXPRESSION("%s-string: expecting '=', or '!', or ':', or '}'"),

  // Expressions.
  INVALID_SYNTAX("invalid syntax"),
  NOT_BARRYS("with Barry as BDFL, use '<>' instead of '!='"),
  FORGOTTEN_COMMA("invalid syntax. Perhaps you forgot a comma?"),
  PART_OF_STRING("invalid syntax. Is this intended to be part of the string?"),
  EQUAL_IN_EXPRESSION("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
  MISSING_PARENTHESES("Missing parentheses in call to '%1$s'. Did you mean %1$s(...)?"),
  MISSING_ELSE("expected 'else' after 'if' expression"),
  STATEMENT_BEFORE_IF("expected expression before 'if', but statement is given"),
  STATEMENT_AFTER_ELSE("expected expression after 'else', but statement is given"),
  NOT_AFTER_OPERATOR("'not' after an operator must be parenthesized"),
  DOUBLE_STARRED_ALONE("cannot use double starred expression here"),
  STARRED_ALONE("cannot use starred expression here"),
  STARRED_VALUE("cannot use a starred expression in a dictionary value"),
  MISSING_VALUE("expression expected after dictionary key and ':'"),
  MISSING_KEY_COLON("':' expected after dictionary key"),
  STARRED_IN_COMPREHENSION("iterable unpacking cannot be used in comprehension"),
  UNPACKING_IN_COMPREHENSION("dict unpacking cannot be used in dict comprehension"),
  BARE_COMPREHENSION_TARGET("did you forget parentheses around the comprehension target?"),
  MISSING_IN("'in' expected after for-loop variables"),
  BARE_GENERATOR("Generator expression must be parenthesized"),

  // Calls and parameters.
  INVALID_STAR("Invalid star expression"),
  MISSING_ARGUMENT("expected argument value expression"),
  STARRED_AFTER_UNPACKING("iterable argument unpacking follows keyword argument unpacking"),
  POSITIONAL_AFTER_UNPACKING("positional argument follows keyword argument unpacking"),
  POSITIONAL_AFTER_KEYWORD("positional argument follows keyword argument"),
  UNPACKING_AS_KEYWORD("cannot assign to keyword argument unpacking"),
  STARRED_AS_KEYWORD("cannot assign to iterable argument unpacking"),
  EQUAL_IN_ARGUMENT("expression cannot contain assignment, perhaps you meant \"==\"?"),
  MISSING_DEFAULT("expected default value expression"),
  STAR_DEFAULT("var-positional argument cannot have default value"),
  DOUBLE_STAR_DEFAULT("var-keyword argument cannot have default value"),
  NAMES_IN_PARENTHESES("%s parameters cannot be parenthesized"),
  NOTHING_AFTER_STAR("named arguments must follow bare *"),
  SECOND_SLASH("/ may appear only once"),
  SLASH_AFTER_STAR("/ must be ahead of *"),
  SLASH_FIRST("at least one argument must precede /"),
  SECOND_STAR("* argument may appear only once"),
  AFTER_DOUBLE_STAR("arguments cannot follow var-keyword argument"),
  PARAMETER_WITHOUT_DEFAULT("parameter without a default follows parameter with a default"),

  // Targets.
  NO_TARGET("cannot assign to %s"),
  NO_TARGET_BUT_EQUAL("cannot assign to %s here. Maybe you meant '==' instead of '='?"),
  NO_WALRUS_TARGET("cannot use assignment expressions with %s"),
  NO_AUGMENTED_TARGET("'%s' is an illegal expression for augmented assignment"),
  NO_ANNOTATED_TARGET("illegal target for annotation"),
  SEVERAL_ANNOTATED("only single target (not %s) can be annotated"),
  NO_DELETED_TARGET("cannot delete %s"),
  YIELD_AS_TARGET("assignment to yield expression not possible"),
  NO_IMPORT_TARGET("cannot use %s as import target"),
  NO_PATTERN_TARGET("cannot use %s as pattern target"),
  NO_EXCEPT_TARGET("cannot use except statement with %s"),
  NO_EXCEPT_STAR_TARGET("cannot use except* statement with %s"),

  // Type parameters.
  NO_TYPE_PARAMETERS("Type parameter list cannot be empty"),
  BOUND("cannot use bound with %s"),
  CONSTRAINTS("cannot use constraints with %s"),

  // Statements.
  MISSING_COLON("expected ':'"),
  MISSING_PARENTHESIS("expected '('"),
  NOTHING_AFTER_IMPORT("Expected one or more names after 'import'"),
  IMPORT_FROM("Did you mean to use 'from ... import ...' instead?"),
  TRAILING_COMMA("trailing comma not allowed without surrounding parentheses"),
  NOT_A_CHANCE("not a chance"),
  NO_SUCH_FEATURE("future feature %.100s is not defined"),
  TRY_ALONE("expected 'except' or 'finally' block"),
  EXCEPT_AND_EXCEPT_STAR("cannot have both 'except' and 'except*' on the same 'try'"),
  NOTHING_AFTER_EXCEPT_STAR("expected one or more exception types"),
  BARE_EXCEPTION_TYPES("multiple exception types must be parenthesized when using 'as'"),
  WILDCARD_AS_TARGET("cannot use '_' as a target"),
  REAL_AS_IMAGINARY("imaginary number required in complex literal"),
  IMAGINARY_AS_REAL("real number required in complex literal"),
  POSITIONAL_AFTER_KEYWORD_PATTERN("positional patterns follow keyword patterns");

  private final PythonSyntaxError.Type type;
  private final String wording;

  ErrorKind(String wording) {
    this(SyntaxError, wording);
  }

  ErrorKind(PythonSyntaxError.Type type, String wording) {
    this.type = type;
    this.wording = wording;
  }

  /** The Python class of such an error. */
  public PythonSyntaxError.Type type() {
    return type;
  }

  /** Whether an escape within quotes is wrong. */
  public boolean isEscape() {
    return this == UNICODE_ESCAPE || this == BYTES_ESCAPE;
  }

  /** Whether a literal is wrong: CPython evaluates it while it tries a rule. */
  public boolean isLiteral() {
    return switch (this) {
      case UNICODE_ESCAPE,
          BYTES_ESCAPE,
          NON_ASCII_BYTES,
          BYTES_AND_TEXT,
          CONVERSION_APART,
          UNKNOWN_CONVERSION ->
          true;
      default -> false;
    };
  }

  /** An error of this kind; {@code details} fill the wording's gaps, in their order. */
  public PythonSyntaxError at(int lineno, int offset, Object... details) {
    return new PythonSyntaxError(this, words(details), lineno, offset);
  }

  /** An error of this kind that Python gives no place. */
  public PythonSyntaxError nowhere(Object... details) {
    return at(PythonSyntaxError.NOWHERE, PythonSyntaxError.NOWHERE, details);
  }

  /** What {@code SyntaxError.msg} says. */
  String words(Object... details) {
    return wording.formatted(details);
  }
}
