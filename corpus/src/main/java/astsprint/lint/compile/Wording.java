package astsprint.lint.compile;

/** What CPython 3.14's compiler says of a source that parses: all of it, in its words. */
enum Wording {
  // Errors of names.
  DUPLICATE_PARAMETER("duplicate argument '%s' in function definition"),
  DUPLICATE_TYPE_PARAMETER("duplicate type parameter '%s'"),
  RESERVED_TYPE_PARAMETER("reserved name '%s' cannot be used for type parameter"),
  ASSIGNED_DEBUG("cannot assign to __debug__"),
  DELETED_DEBUG("cannot delete __debug__"),
  PARAMETER_AND_DECLARED("name '%s' is parameter and %s"),
  USED_BEFORE("name '%s' is used prior to %s declaration"),
  ASSIGNED_BEFORE("name '%s' is assigned to before %s declaration"),
  ANNOTATED("annotated name '%s' can't be %s"),
  NONLOCAL_AND_GLOBAL("name '%s' is nonlocal and global"),
  NONLOCAL_IN_MODULE("nonlocal declaration not allowed at module level"),
  NO_BINDING("no binding for nonlocal '%s' found"),
  NONLOCAL_TYPE_PARAMETER("nonlocal binding not allowed for type parameter '%s'"),
  IMPORT_STAR("import * only allowed at module level"),
  LATE_FUTURE("from __future__ imports must occur at the beginning of the file"),

  // Errors of expressions at a wrong place.
  AWAIT_OUTSIDE_FUNCTION("'await' outside function"),
  AWAIT_OUTSIDE_ASYNC("'await' outside async function"),
  ASYNC_FOR("'async for' outside async function"),
  ASYNC_WITH("'async with' outside async function"),
  ASYNC_COMPREHENSION("asynchronous comprehension outside of an asynchronous function"),
  YIELD_IN_COMPREHENSION("'yield' inside %s"),
  IN_ANNOTATION("%s expression cannot be used within an annotation"),
  IN_TYPE_ALIAS("%s expression cannot be used within a type alias"),
  IN_TYPE_VARIABLE("%s expression cannot be used within %s"),
  IN_GENERIC("%s expression cannot be used within the definition of a generic"),
  WALRUS_IN_ITERABLE("assignment expression cannot be used in a comprehension iterable expression"),
  WALRUS_REBINDS("assignment expression cannot rebind comprehension iteration variable '%s'"),
  INNER_LOOP_REBINDS("comprehension inner loop cannot rebind assignment expression target '%s'"),
  WALRUS_IN("assignment expression within a comprehension cannot be used %s"),

  // Errors of code.
  RETURN_OUTSIDE("'return' outside function"),
  RETURN_IN_GENERATOR("'return' with value in async generator"),
  YIELD_OUTSIDE("'yield' outside function"),
  YIELD_FROM_OUTSIDE("'yield from' outside function"),
  YIELD_FROM_IN_ASYNC("'yield from' inside async function"),
  BREAK_OUTSIDE("'break' outside loop"),
  CONTINUE_OUTSIDE("'continue' not properly in loop"),
  JUMP_OUT_OF_EXCEPT_STAR("'break', 'continue' and 'return' cannot appear in an except* block"),
  BARE_EXCEPT_FIRST("default 'except:' must be last"),
  TOO_MANY_BLOCKS("too many statically nested blocks"),
  NO_TYPE_DEFAULT("non-default type parameter '%s' follows default type parameter"),
  REPEATED_KEYWORD("keyword argument repeated: %s"),
  BARE_STARRED_TARGET("starred assignment target must be in a list or tuple"),
  SEVERAL_STARRED_TARGETS("multiple starred expressions in assignment"),
  FAR_STARRED_TARGET("too many expressions in star-unpacking assignment"),
  STARRED("can't use starred expression here"),
  SURROGATE_IN_DOCSTRING(
      "'utf-8' codec can't encode character '\\u%s' in position %s: surrogates not allowed"),
  SURROGATES_IN_DOCSTRING(
      "'utf-8' codec can't encode characters in position %s-%s: surrogates not allowed"),

  // Errors of patterns.
  SEVERAL_STARRED_PATTERNS("multiple starred names in sequence pattern"),
  FAR_STARRED_PATTERN("too many expressions in star-unpacking sequence pattern"),
  DUPLICATE_KEY("mapping pattern checks duplicate key (%s)"),
  ODD_KEY("mapping pattern keys may only match literals and attribute lookups"),
  ODD_VALUE("patterns may only match literals and attribute lookups"),
  REPEATED_ATTRIBUTE("attribute name repeated in class pattern: %s"),
  SEVERAL_CAPTURES("multiple assignments to name '%s' in pattern"),
  DIFFERENT_CAPTURES("alternative patterns bind different names"),
  EARLY_CAPTURE("name capture '%s' makes remaining patterns unreachable"),
  EARLY_WILDCARD("wildcard makes remaining patterns unreachable"),

  // Warnings.
  JUMP_IN_FINALLY("'%s' in a 'finally' block"),
  ALWAYS_TRUE("assertion is always true, perhaps remove parentheses?"),
  IS_LITERAL("\"is\" with '%s' literal. Did you mean \"==\"?"),
  IS_NOT_LITERAL("\"is not\" with '%s' literal. Did you mean \"!=\"?"),
  NOT_CALLABLE("'%s' object is not callable; perhaps you missed a comma?"),
  NOT_SUBSCRIPTABLE("'%s' object is not subscriptable; perhaps you missed a comma?"),
  ODD_INDEX("%s indices must be integers or slices, not %s; perhaps you missed a comma?"),
  NUMBER_RUNS_ON("invalid %s literal"),
  INVALID_ESCAPE(
      "\"\\%1$s\" is an invalid escape sequence. Such sequences will not work in the future. "
          + "Did you mean \"\\\\%1$s\"? A raw string is also an option."),
  INVALID_OCTAL_ESCAPE(
      "\"\\%1$s\" is an invalid octal escape sequence. Such sequences will not work in the future. "
          + "Did you mean \"\\\\%1$s\"? A raw string is also an option.");

  private final String words;

  Wording(String words) {
    this.words = words;
  }

  private boolean isWarning() {
    return compareTo(JUMP_IN_FINALLY) >= 0;
  }

  CompileProblem at(int lineno, int colOffset, int endLineno, int endColOffset, Object... details) {
    return new CompileProblem(
        isWarning() ? CompileProblem.Kind.WARNING : CompileProblem.Kind.ERROR,
        words.formatted(details),
        lineno,
        colOffset,
        endLineno,
        endColOffset);
  }
}
