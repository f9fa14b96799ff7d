/**
 * The tokens of Python 3.14, in the order of the language reference, chapter 2.
 *
 * The lexer sees ASCII: the stream hands on every other character as U+007F (ANTLR's automaton has
 * edges up to there), here part of a name; whether the name is one is checked afterwards, as CPython
 * does. There are no predicates. What needs a memory is the token source's: INDENT and DEDENT, which
 * newlines count, and which '}' or ':' ends the expression of a replacement field.
 */
lexer grammar PythonLexer;

tokens {
  INDENT, DEDENT, FSTRING_START, TSTRING_START, FSTRING_MIDDLE, NAMED, BRACES, FSTRING_END,
  BARRED
}

// 2.1 Line structure
NEWLINE      : '\n' ;
COMMENT      : '#' ~[\n]* ;
JOINING      : '\\\n' ;
WHITESPACE   : [ \t\f]+ ;

// 2.3 Identifiers and keywords
FALSE        : 'False' ;
NONE         : 'None' ;
TRUE         : 'True' ;
AND          : 'and' ;
AS           : 'as' ;
ASSERT       : 'assert' ;
ASYNC        : 'async' ;
AWAIT        : 'await' ;
BREAK        : 'break' ;
CLASS        : 'class' ;
CONTINUE     : 'continue' ;
DEF          : 'def' ;
DEL          : 'del' ;
ELIF         : 'elif' ;
ELSE         : 'else' ;
EXCEPT       : 'except' ;
FINALLY      : 'finally' ;
FOR          : 'for' ;
FROM         : 'from' ;
GLOBAL       : 'global' ;
IF           : 'if' ;
IMPORT       : 'import' ;
IN           : 'in' ;
IS           : 'is' ;
LAMBDA       : 'lambda' ;
NONLOCAL     : 'nonlocal' ;
NOT          : 'not' ;
OR           : 'or' ;
PASS         : 'pass' ;
RAISE        : 'raise' ;
RETURN       : 'return' ;
TRY          : 'try' ;
WHILE        : 'while' ;
WITH         : 'with' ;
YIELD        : 'yield' ;

// Keywords only where a statement or a pattern makes them one.
CASE         : 'case' ;
MATCH        : 'match' ;
TYPE         : 'type' ;
UNDERSCORE   : '_' ;

NAME         : [a-zA-Z_\u007F] [a-zA-Z0-9_\u007F]* ;

// 2.4 Literals
STRING
  : STRING_PREFIX?
    ( '\'' ( ~['\\\n] | '\\' ANY )* '\''
    | '"'  ( ~["\\\n] | '\\' ANY )* '"'
    | '\'\'\'' ( ( '\'' '\''? )? ( ~['\\] | '\\' ANY ) )* '\'\'\''
    | '"""'    ( ( '"' '"'? )?   ( ~["\\] | '\\' ANY ) )* '"""'
    )
  ;

fragment STRING_PREFIX : [uU] | [rR] | [bB] | [bB] [rR] | [rR] [bB] ;
fragment ANY           : [\u0000-\u007F] ;

FSTRING_START_1 : F '\''     -> type(FSTRING_START), pushMode(SINGLE_QUOTED) ;
FSTRING_START_2 : F '"'      -> type(FSTRING_START), pushMode(DOUBLE_QUOTED) ;
FSTRING_START_3 : F '\'\'\'' -> type(FSTRING_START), pushMode(TRIPLE_SINGLE_QUOTED) ;
FSTRING_START_6 : F '"""'    -> type(FSTRING_START), pushMode(TRIPLE_DOUBLE_QUOTED) ;
TSTRING_START_1 : T '\''     -> type(TSTRING_START), pushMode(SINGLE_QUOTED) ;
TSTRING_START_2 : T '"'      -> type(TSTRING_START), pushMode(DOUBLE_QUOTED) ;
TSTRING_START_3 : T '\'\'\'' -> type(TSTRING_START), pushMode(TRIPLE_SINGLE_QUOTED) ;
TSTRING_START_6 : T '"""'    -> type(TSTRING_START), pushMode(TRIPLE_DOUBLE_QUOTED) ;

fragment F : [fF] | [fF] [rR] | [rR] [fF] ;
fragment T : [tT] | [tT] [rR] | [rR] [tT] ;

/** A string that does not end: the rest of it is not looked at. */
UNTERMINATED : STRING_PREFIX? ( '\'' | '"' | '\'\'\'' | '"""' ) ;

NUMBER : ( INTEGER | FLOAT | ( DIGITS | FLOAT ) [jJ] ) ;

fragment INTEGER
  : [1-9] ( '_'? [0-9] )*
  | '0' ( '_'? '0' )*
  | '0' [xX] ( '_'? [0-9a-fA-F] )+
  | '0' [oO] ( '_'? [0-7] )+
  | '0' [bB] ( '_'? [01] )+
  ;
fragment FLOAT    : DIGITS? '.' DIGITS EXPONENT? | DIGITS '.' EXPONENT? | DIGITS EXPONENT ;
fragment EXPONENT : [eE] [+-]? DIGITS ;
fragment DIGITS   : [0-9] ( '_'? [0-9] )* ;

// 2.5 Operators
PLUS         : '+' ;
MINUS        : '-' ;
STAR         : '*' ;
DOUBLESTAR   : '**' ;
SLASH        : '/' ;
DOUBLESLASH  : '//' ;
PERCENT      : '%' ;
AT           : '@' ;
LEFTSHIFT    : '<<' ;
RIGHTSHIFT   : '>>' ;
AMPERSAND    : '&' ;
BAR          : '|' ;
CIRCUMFLEX   : '^' ;
TILDE        : '~' ;
COLONEQUAL   : ':=' ;
LESS         : '<' ;
GREATER      : '>' ;
LESSEQUAL    : '<=' ;
GREATEREQUAL : '>=' ;
EQEQUAL      : '==' ;
NOTEQUAL     : '!=' ;

// 2.6 Delimiters
LPAR         : '(' ;
RPAR         : ')' ;
LSQB         : '[' ;
RSQB         : ']' ;
LBRACE       : '{' ;
RBRACE       : '}' ;
COMMA        : ',' ;
COLON        : ':' ;
EXCLAMATION  : '!' ;
DOT          : '.' ;
ELLIPSIS     : '...' ;
SEMI         : ';' ;
EQUAL        : '=' ;
RARROW       : '->' ;
PLUSEQUAL    : '+=' ;
MINEQUAL     : '-=' ;
STAREQUAL    : '*=' ;
SLASHEQUAL   : '/=' ;
DOUBLESLASHEQUAL : '//=' ;
PERCENTEQUAL : '%=' ;
ATEQUAL      : '@=' ;
AMPEREQUAL   : '&=' ;
VBAREQUAL    : '|=' ;
CIRCUMFLEXEQUAL  : '^=' ;
RIGHTSHIFTEQUAL  : '>>=' ;
LEFTSHIFTEQUAL   : '<<=' ;
DOUBLESTAREQUAL  : '**=' ;

/** No token of Python; CPython knows '<>' and takes it back. */
INVALID      : '<>' | ANY ;

// 2.4.3 f-strings and 2.4.4 t-strings: their text, one mode for each kind of quote. A replacement
// field pushes the default mode, which the token source leaves. Braces are doubled in the text, not
// in a format specifier; '\N{...}' is an escape, not in a raw string: there the token source splits
// the token. The text of both is lexed alike.

mode SINGLE_QUOTED;
TEXT_1       : ( ~['\\{}\n] | '\\' ~[N{}] )+ -> type(FSTRING_MIDDLE) ;
NAMED_1      : '\\N{' ~['}\n]* '}'?          -> type(NAMED) ;
BACKSLASH_1  : '\\' 'N'?                     -> type(FSTRING_MIDDLE) ;
BRACES_1     : ( '{{' | '}}' )               -> type(BRACES) ;
LBRACE_1     : '{'                           -> type(LBRACE), pushMode(DEFAULT_MODE) ;
RBRACE_1     : '}'                           -> type(RBRACE) ;
END_1        : '\''                          -> type(FSTRING_END), popMode ;
INVALID_1    : '\n'                          -> type(INVALID) ;

mode DOUBLE_QUOTED;
TEXT_2       : ( ~["\\{}\n] | '\\' ~[N{}] )+ -> type(FSTRING_MIDDLE) ;
NAMED_2      : '\\N{' ~["}\n]* '}'?          -> type(NAMED) ;
BACKSLASH_2  : '\\' 'N'?                     -> type(FSTRING_MIDDLE) ;
BRACES_2     : ( '{{' | '}}' )               -> type(BRACES) ;
LBRACE_2     : '{'                           -> type(LBRACE), pushMode(DEFAULT_MODE) ;
RBRACE_2     : '}'                           -> type(RBRACE) ;
END_2        : '"'                           -> type(FSTRING_END), popMode ;
INVALID_2    : '\n'                          -> type(INVALID) ;

mode TRIPLE_SINGLE_QUOTED;
TEXT_3       : ( ( '\'' '\''? )? ( ~['\\{}] | '\\' ~[N{}] ) )+ -> type(FSTRING_MIDDLE) ;
QUOTES_3     : '\'' '\''?                    -> type(FSTRING_MIDDLE) ;
NAMED_3      : '\\N{' ~[}]* '}'              -> type(NAMED) ;
BACKSLASH_3  : '\\' 'N'?                     -> type(FSTRING_MIDDLE) ;
BRACES_3     : ( '{{' | '}}' )               -> type(BRACES) ;
LBRACE_3     : '{'                           -> type(LBRACE), pushMode(DEFAULT_MODE) ;
RBRACE_3     : '}'                           -> type(RBRACE) ;
END_3        : '\'\'\''                      -> type(FSTRING_END), popMode ;

mode TRIPLE_DOUBLE_QUOTED;
TEXT_6       : ( ( '"' '"'? )? ( ~["\\{}] | '\\' ~[N{}] ) )+ -> type(FSTRING_MIDDLE) ;
QUOTES_6     : '"' '"'?                      -> type(FSTRING_MIDDLE) ;
NAMED_6      : '\\N{' ~[}]* '}'              -> type(NAMED) ;
BACKSLASH_6  : '\\' 'N'?                     -> type(FSTRING_MIDDLE) ;
BRACES_6     : ( '{{' | '}}' )               -> type(BRACES) ;
LBRACE_6     : '{'                           -> type(LBRACE), pushMode(DEFAULT_MODE) ;
RBRACE_6     : '}'                           -> type(RBRACE) ;
END_6        : '"""'                         -> type(FSTRING_END), popMode ;
