/**
 * Python 3.14, in the order and mostly in the names of the language reference, chapters 6 to 9.
 *
 * Nearly every decision takes one token; the exceptions are the soft keywords and parenthesised
 * with-items. To keep it so, some rules accept more than Python does, and the builder rejects the
 * rest: what may be assigned to, the order of arguments and parameters, keys beside set elements.
 * Operators of one arity form a flat list, never a recursion: the builder knows their precedence.
 * No parse tree is kept. A rule's `node` is what the builder made of it; elements, which may be
 * millions, are added to the list that they are passed. A rule that begins with `reader` or
 * `statements` is read by hand where a source is most likely right, see ExpressionReader.
 */
parser grammar PythonParser;

options {
  tokenVocab = PythonLexer;
  superClass = NodeParser;
}

@header {
import astsprint.ast.Asdl.cmpop;
import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.pattern;
import astsprint.ast.Asdl.stmt;
import astsprint.ast.Asdl.type_param;
import astsprint.ast.ExceptHandler;
import astsprint.ast.alias;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.ast.comprehension;
import astsprint.ast.keyword;
import astsprint.ast.match_case;
import astsprint.ast.withitem;
import astsprint.parse.error.LiteralError;
}

// 9. Top-level components

file_input returns [List<stmt> body]
@init { $body = new ArrayList<>(); }
  : statement[$body]* EOF
  ;

// 6. Expressions
// 6.2 Atoms

identifier
  : NAME | CASE | MATCH | TYPE | UNDERSCORE
  ;

/** The start of a primary: its node is the primary's. */
atom
  : name=( NAME | CASE | MATCH | TYPE | UNDERSCORE )
  | literal=( NUMBER | NONE | TRUE | FALSE | ELLIPSIS )
  | strings
  | parenth_form
  | list_display
  | brace_display
  ;

// 6.2.2 Literals

strings
  : pieces+=string_piece+
  ;

string_piece returns [expr node]
  : literal=STRING
  | fstring
  ;

fstring returns [List<expr> values, LiteralError undecodable]
@init { $values = new ArrayList<>(); }
  : ( FSTRING_START | TSTRING_START ) ( fstring_text[$values] | replacement_field[$values] )* FSTRING_END
  ;

fstring_text[List<expr> values]
  : FSTRING_MIDDLE | NAMED | BRACES
  ;

replacement_field[List<expr> values]
  : LBRACE value=assigned_value equal=EQUAL?
    ( mark=EXCLAMATION conversion=field_conversion )?
    ( colon=COLON spec=format_spec )?
    RBRACE
  ;

/** A rule of its own, so that it is checked before what follows is read. */
field_conversion
  : identifier
  ;

format_spec returns [List<expr> values]
@init { $values = new ArrayList<>(); }
  : ( fstring_text[$values] | replacement_field[$values] )*
  ;

// 6.2.3 Parenthesized forms, 6.2.8 generator expressions

parenth_form
  : LPAR ( yielded=yield_expression | elements=flexible_list | ) RPAR
  ;

// 6.2.4 Displays, 6.2.5 to 6.2.7

list_display
  : LSQB elements=flexible_list? RSQB
  ;

/** A dictionary, a set, or a comprehension that makes one. */
brace_display
  : LBRACE ( first=brace_item ( loops=comp_for | ( COMMA rest+=brace_item )* COMMA? ) )? RBRACE
  ;

brace_item
  : STAR starred=or_expr
  | DOUBLESTAR unpacked=or_expr
  | key=assignment_expression ( colon=COLON value=expression )?
  ;

flexible_list returns [List<expr> nodes]
@init { $nodes = new ArrayList<>(4); }
  : flexible_expression[$nodes]
    ( loops=comp_for | ( COMMA flexible_expression[$nodes] )* trailing=COMMA? )
  ;

flexible_expression[List<expr> nodes]
  : STAR starred=or_expr
  | value=assignment_expression
  ;

comp_for returns [List<comprehension> nodes]
@init { $nodes = new ArrayList<>(2); }
  : comp_clause[$nodes]+
  ;

comp_clause[List<comprehension> nodes]
  : asynchronous=ASYNC? FOR target=target_list IN iter=or_test ( IF ifs+=or_test )*
  ;

// 6.2.9 Yield expressions

yield_expression returns [expr node]
  : YIELD ( FROM source=expression | value=starred_expressions | )
  ;

// 6.3 Primaries

primary returns [expr node]
  : atom ( attributeref | subscription | call )*
  ;

attributeref
  : DOT name=identifier
  ;

subscription
  : LSQB first=slice_item ( COMMA rest+=slice_item )* trailing=COMMA? RSQB
  ;

slice_item returns [expr node]
  : STAR starred=expression
  | lower=assignment_expression ( colon=COLON upper=expression? ( COLON step=expression? )? )?
  | colon=COLON upper=expression? ( COLON step=expression? )?
  ;

call
  : LPAR arguments=argument_list? RPAR
  ;

argument_list returns [List<expr> args, List<keyword> keywords, boolean unpacks, ArgumentContext bare]
@init { $args = new ArrayList<>(4); $keywords = new ArrayList<>(2); }
  : argument[_localctx] ( COMMA argument[_localctx] )* trailing=COMMA?
  ;

argument[Argument_listContext all]
  : STAR starred=expression
  | DOUBLESTAR unpacked=expression
  | value=assignment_expression ( loops=comp_for | EQUAL keyword_value=expression )?
  ;

// 6.4 Await expression, 6.5 the power operator, 6.6 unary operations

u_expr returns [expr node]
  : sign=( PLUS | MINUS | TILDE ) operand=u_expr
  | await=AWAIT? base=primary ( DOUBLESTAR exponent=u_expr )?
  ;

// 6.7 Binary arithmetic, 6.8 shifting, 6.9 binary bitwise operations: precedence as in 6.17

or_expr returns [expr node]
@init { if (reader != null) { $node = reader.orExpr(); return leave(_localctx); } }
  : left=u_expr
    ( operators+=
      ( STAR | AT | DOUBLESLASH | SLASH | PERCENT
      | PLUS | MINUS
      | LEFTSHIFT | RIGHTSHIFT
      | AMPERSAND | CIRCUMFLEX | BAR
      )
      operands+=u_expr
    )*
  ;

// 6.10 Comparisons

comparison returns [expr node]
  : left=or_expr ( operators+=comp_operator operands+=or_expr )*
  ;

comp_operator returns [cmpop node]
  : LESS | GREATER | EQEQUAL | GREATEREQUAL | LESSEQUAL | NOTEQUAL | BARRED | IS NOT? | NOT? IN
  ;

// 6.11 Boolean operations

or_test returns [expr node]
@init { if (reader != null) { $node = reader.orTest(); return leave(_localctx); } }
  : left=and_test ( OR operands+=and_test )*
  ;

and_test returns [expr node]
  : left=not_test ( AND operands+=not_test )*
  ;

not_test returns [expr node]
  : NOT operand=not_test
  | value=comparison
  ;

// 6.12 Assignment expressions

assignment_expression returns [expr node]
@init { if (reader != null) { $node = reader.assignmentExpression(); return leave(_localctx); } }
  : left=expression ( operator=COLONEQUAL value=expression )?
  ;

// 6.13 Conditional expressions

expression returns [expr node]
@init { if (reader != null) { $node = reader.expression(); return leave(_localctx); } }
  : body=or_test ( IF test=or_test ELSE orelse=expression )?
  | function=lambda_expr
  ;

// 6.14 Lambdas

lambda_expr returns [expr node]
  : LAMBDA params=lambda_parameters? COLON body=expression
  ;

lambda_parameters returns [arguments node]
  : items+=lambda_parameter ( COMMA items+=lambda_parameter )* COMMA?
  ;

lambda_parameter
  : name=identifier ( EQUAL default_value=expression )?
  | slash=SLASH
  | star=STAR name=identifier?
  | double_star=DOUBLESTAR name=identifier
  ;

// 6.15 Expression lists

starred_expressions returns [expr node]
  : first=starred_expression ( COMMA rest+=starred_expression )* trailing=COMMA?
  ;

starred_expression returns [expr node]
  : STAR starred=or_expr
  | value=expression
  ;

// 7. Simple statements

simple_stmts[List<stmt> body]
@init { if (statements != null) { statements.line($body); return leave(_localctx); } }
  : simple_stmt[$body] ( SEMI simple_stmt[$body] )* SEMI? NEWLINE
  ;

simple_stmt[List<stmt> body]
  : assignment_stmt
  | assert_stmt
  | pass_stmt
  | del_stmt
  | return_stmt
  | raise_stmt
  | break_stmt
  | continue_stmt
  | import_stmt
  | from_stmt
  | global_stmt
  | nonlocal_stmt
  | type_stmt
  ;

// 7.1 Expression statements, 7.2 assignment statements

assignment_stmt
  : first=assigned_value
    ( COLON annotation=expression ( EQUAL value=assigned_value )?
    | operator=
      ( PLUSEQUAL | MINEQUAL | STAREQUAL | ATEQUAL | SLASHEQUAL | DOUBLESLASHEQUAL | PERCENTEQUAL
      | DOUBLESTAREQUAL | RIGHTSHIFTEQUAL | LEFTSHIFTEQUAL | AMPEREQUAL | CIRCUMFLEXEQUAL | VBAREQUAL
      )
      value=assigned_value
    | ( EQUAL more+=assigned_value )*
    )
  ;

assigned_value returns [expr node]
@init { if (reader != null) { $node = reader.expressions(); return leave(_localctx); } }
  : value=starred_expressions
  | yielded=yield_expression
  ;

/** Targets of for, in a statement or a comprehension. */
target_list returns [expr node]
  : first=star_target ( COMMA rest+=star_target )* trailing=COMMA?
  ;

star_target returns [expr node]
  : star=STAR? value=or_expr
  ;

// 7.3 to 7.13

assert_stmt   : ASSERT test=expression ( COMMA message=expression )? ;
pass_stmt     : PASS ;
del_stmt      : DEL targets=starred_expressions ;
return_stmt   : RETURN value=starred_expressions? ;
raise_stmt    : RAISE ( raised=expression ( FROM cause=expression )? )? ;
break_stmt    : BREAK ;
continue_stmt : CONTINUE ;

import_stmt
  : IMPORT names+=dotted_as_name ( COMMA names+=dotted_as_name )*
  ;

from_stmt
  : FROM ( dots+=( DOT | ELLIPSIS )+ module=dotted_name? | module=dotted_name )
    IMPORT
    ( star=STAR
    | LPAR names+=import_as_name ( COMMA names+=import_as_name )* COMMA? RPAR
    | names+=import_as_name ( COMMA names+=import_as_name )*
    )
  ;

dotted_as_name returns [alias node]
  : name=dotted_name ( AS asname=identifier )?
  ;

import_as_name returns [alias node]
  : name=identifier ( AS asname=identifier )?
  ;

dotted_name
  : parts+=identifier ( DOT parts+=identifier )*
  ;

global_stmt   : GLOBAL names+=identifier ( COMMA names+=identifier )* ;
nonlocal_stmt : NONLOCAL names+=identifier ( COMMA names+=identifier )* ;

// 7.14 The type statement

type_stmt
  : TYPE name=identifier params=type_params? EQUAL value=expression
  ;

// 8. Compound statements

statement[List<stmt> body]
  : compound_stmt[$body]
  | simple_stmts[$body]
  ;

compound_stmt[List<stmt> body]
  : if_stmt
  | while_stmt
  | for_stmt
  | try_stmt
  | with_stmt
  | match_stmt
  | funcdef
  | classdef
  | decorated
  ;

block returns [List<stmt> body]
@init { $body = new ArrayList<>(); }
  : NEWLINE INDENT statement[$body]+ DEDENT
  | simple_stmts[$body]
  ;

// 8.1 to 8.3 if, while, for

if_stmt
  : IF test=assignment_expression COLON body=block elifs+=elif_clause* orelse=else_clause?
  ;

elif_clause
  : ELIF test=assignment_expression COLON body=block
  ;

else_clause
  : ELSE COLON body=block
  ;

while_stmt
  : WHILE test=assignment_expression COLON body=block orelse=else_clause?
  ;

for_stmt
  : asynchronous=ASYNC? FOR target=target_list IN iter=starred_expressions COLON body=block
    orelse=else_clause?
  ;

// 8.4 try

try_stmt
  : TRY COLON body=block
    ( handlers+=except_clause+ orelse=else_clause? finalbody=finally_clause?
    | finalbody=finally_clause
    )
  ;

except_clause returns [ExceptHandler node]
  : EXCEPT star=STAR?
    ( types+=expression ( COMMA types+=expression )* trailing=COMMA? ( AS name=identifier )? )?
    COLON body=block
  ;

finally_clause
  : FINALLY COLON body=block
  ;

// 8.5 with

with_stmt
  : asynchronous=ASYNC? WITH
    ( LPAR items+=with_item ( COMMA items+=with_item )* COMMA? RPAR
    | items+=with_item ( COMMA items+=with_item )*
    )
    COLON body=block
  ;

with_item returns [withitem node]
  : context=expression ( AS vars=star_target )?
  ;

// 8.6 match

match_stmt
locals [List<expr> subjects]
@init { $subjects = new ArrayList<>(1); }
  : MATCH flexible_expression[$subjects] ( COMMA flexible_expression[$subjects] )* trailing=COMMA?
    colon=COLON
    NEWLINE INDENT cases+=case_block+ DEDENT
  ;

case_block returns [match_case node]
  : CASE first=sequence_item ( COMMA rest+=sequence_item )* trailing=COMMA?
    ( IF guard=assignment_expression )? COLON body=block
  ;

sequence_item returns [pattern node]
  : STAR name=identifier
  | value=as_pattern
  ;

as_pattern returns [pattern node]
  : value=or_pattern ( AS name=identifier )?
  ;

or_pattern returns [pattern node]
  : first=closed_pattern ( BAR rest+=closed_pattern )*
  ;

closed_pattern returns [pattern node]
  : value=literal_pattern
  | singleton=( NONE | TRUE | FALSE )
  | name_pattern
  | sequence_pattern
  | mapping_pattern
  ;

literal_pattern returns [expr node]
  : minus=MINUS? real=NUMBER ( sign=( PLUS | MINUS ) imaginary=NUMBER )?
  | strings
  ;

/** A capture, a wildcard, a dotted value, or a class. */
name_pattern
  : name=pattern_name
    ( paren=LPAR ( arguments+=pattern_argument ( COMMA arguments+=pattern_argument )* COMMA? )? RPAR )?
  ;

pattern_name returns [expr node]
  : first=identifier ( DOT rest+=identifier )*
  ;

pattern_argument
  : keyword_name=identifier EQUAL value=as_pattern
  | value=as_pattern
  ;

sequence_pattern
  : LPAR ( first=sequence_item ( COMMA rest+=sequence_item )* trailing=COMMA? )? RPAR
  | LSQB ( first=sequence_item ( COMMA rest+=sequence_item )* trailing=COMMA? )? RSQB
  ;

mapping_pattern
  : LBRACE ( items+=mapping_item ( COMMA items+=mapping_item )* COMMA? )? RBRACE
  ;

mapping_item
  : ( key=literal_pattern | singleton=( NONE | TRUE | FALSE ) | name=pattern_name ) COLON value=as_pattern
  | DOUBLESTAR rest=identifier
  ;

// 8.7 Functions

decorated
  : decorators+=decorator+ ( funcdef | classdef )
  ;

funcdef
  : asynchronous=ASYNC? DEF name=identifier params=type_params?
    LPAR parameters=parameter_list? RPAR ( RARROW returned=expression )? COLON body=block
  ;

decorator
  : AT value=assignment_expression NEWLINE
  ;

parameter_list returns [arguments node]
  : items+=parameter ( COMMA items+=parameter )* COMMA?
  ;

parameter
  : name=identifier ( COLON annotation=expression )? ( EQUAL default_value=expression )?
  | slash=SLASH
  | star=STAR ( name=identifier ( COLON annotation_star=starred_expression )? )?
  | double_star=DOUBLESTAR name=identifier ( COLON annotation=expression )?
  ;

// 8.8 Classes

classdef
  : CLASS name=identifier params=type_params?
    ( LPAR bases=argument_list? RPAR )? COLON body=block
  ;

// 8.10 Type parameter lists

type_params returns [List<type_param> nodes]
@init { $nodes = new ArrayList<>(); }
  : LSQB type_param_item[$nodes] ( COMMA type_param_item[$nodes] )* COMMA? RSQB
  ;

type_param_item[List<type_param> nodes]
  : name=identifier ( COLON bound=expression )? ( EQUAL default_value=expression )?
  | star=STAR name=identifier ( EQUAL default_star=starred_expression )?
  | double_star=DOUBLESTAR name=identifier ( EQUAL default_value=expression )?
  ;
