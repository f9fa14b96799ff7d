package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.AsyncFunctionDef;
import astsprint.ast.ClassDef;
import astsprint.ast.FunctionDef;
import astsprint.ast.Module;
import astsprint.ast.Pass;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.TreeParser;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of what parses in a broken source. As in {@link Recovery} each statement is parsed
 * by itself. One that is broken is made again: its headers, each completed or replaced if need be,
 * with a {@code pass} for each block, and the blocks' statements by themselves.
 */
final class Salvage {
  private final SourceText source;
  private final List<Gap> gaps = new ArrayList<>();

  /** Whether a function is around the statements that are made. */
  private boolean inFunction;

  /** A hole whose scope may still be unknown. */
  private static final class Gap {
    final int start;
    final int end;
    final List<stmt> block;
    final int index;
    @Nullable AstNode header;
    @Nullable AstNode scope;

    Gap(int start, int end, List<stmt> block) {
      this.start = start;
      this.end = end;
      this.block = block;
      this.index = block.size();
    }
  }

  private Salvage(SourceText source) {
    this.source = source;
  }

  /** Adds the holes of some tokens, all of a source but EOF, to a list. */
  static Module of(SourceText source, List<PythonToken> tokens, List<Hole> holes) {
    Salvage salvage = new Salvage(source);
    Module module = new Module(new ArrayList<>(), new ArrayList<>(0));
    salvage.fill(module.body, tokens);
    salvage.gaps.sort(Comparator.comparingInt(gap -> gap.start));
    for (Gap gap : salvage.gaps) {
      holes.add(salvage.hole(gap, module));
    }
    return module;
  }

  private Hole hole(Gap gap, Module module) {
    int line = source.lineOf(gap.start);
    int endLine = source.lineOf(gap.end);
    String text = source.text().substring(gap.start, gap.end);
    return new Hole(
        line,
        source.column(line, gap.start),
        endLine,
        source.column(endLine, gap.end),
        gap.block,
        gap.index,
        gap.header,
        gap.scope == null ? module : gap.scope,
        Words.of(text),
        Words.importsAll(text));
  }

  private void fill(List<stmt> block, List<PythonToken> tokens) {
    for (int start = 0; start < tokens.size(); ) {
      int end = Blocks.statementEnd(tokens, start);
      while (end < tokens.size() && isMisspeltClause(tokens, end)) {
        end = Blocks.statementEnd(tokens, end);
      }
      statement(block, tokens.subList(start, end));
      start = end;
    }
  }

  /** Whether the statement at an index goes on with the one before, were its keyword right. */
  private boolean isMisspeltClause(List<PythonToken> tokens, int start) {
    if (tokens.get(start).type != NAME) {
      return false;
    }
    List<PythonToken> statement = tokens.subList(start, Blocks.statementEnd(tokens, start));
    Header header = Header.of(source, Clause.of(statement).getFirst());
    return header != null && header.isClause() && header.keyword() != CASE;
  }

  private void statement(List<stmt> block, List<PythonToken> tokens) {
    List<stmt> whole = parse(tokens);
    if (whole != null) {
      block.addAll(whole);
      return;
    }
    List<Clause> clauses = Clause.of(tokens);
    List<Header> headers = new ArrayList<>();
    for (Clause clause : clauses) {
      Header header = Header.of(source, clause);
      if (header == null) {
        break;
      }
      headers.add(header);
    }
    if (clauses.isEmpty()) {
      fill(block, tokens.subList(1, Math.max(1, tokens.size() - 1)));
    } else if (headers.size() < clauses.size() || !compound(block, clauses, headers)) {
      clauses.forEach(clause -> alone(block, clause));
    }
  }

  /** A clause that is no part of a statement that can be made. */
  private void alone(List<stmt> block, Clause clause) {
    Header header = Header.of(source, clause);
    boolean opens =
        header == null
            ? clause.endsInColon() && !clause.blocks().isEmpty()
            : header.keyword() != AT;
    if (!opens) {
      simple(block, clause.line(), clause.end());
      clause.blocks().forEach(tokens -> fill(block, tokens));
      return;
    }
    if (header == null && !inFunction && clause.blocks().stream().anyMatch(Salvage::mayReturn)) {
      gap(block, clause.line().getFirst().start, clause.blocks().getLast().getLast().start);
      return;
    }
    Header known =
        header == null ? Header.unknown(clause) : header.isClause() ? header.alone() : header;
    if (!compound(block, List.of(clause), List.of(known))) {
      gap(block, clause.line().getFirst().start, known.end());
      clause.blocks().forEach(tokens -> fill(block, tokens));
    }
  }

  private static boolean mayReturn(List<PythonToken> tokens) {
    return tokens.stream()
        .anyMatch(
            token ->
                switch (token.type) {
                  case RETURN, YIELD, AWAIT, ASYNC -> true;
                  default -> false;
                });
  }

  /** Makes a compound statement; false if its clauses make none. */
  private boolean compound(List<stmt> block, List<Clause> clauses, List<Header> headers) {
    Assembly assembly = new Assembly(source, clauses, headers);
    List<stmt> made = parse(assembly.tokens);
    if (made == null || made.size() != 1) {
      return false;
    }
    stmt statement = made.getFirst();
    Bodies bodies = new Bodies(statement);
    if (bodies.all.size() != assembly.owners.size() + (assembly.unguarded ? 1 : 0)) {
      return false;
    }
    for (int i = 0; i < headers.size(); i++) {
      if (!headers.get(i).hasBlock()) {
        broken(block, clauses.get(i), headers.get(i), statement);
      }
    }
    for (Clause stray : assembly.strays) {
      gap(block, stray.line().getFirst().start, stray.end());
    }
    bodies(block, statement, assembly, bodies);
    if (assembly.unguarded) {
      int end = clauses.getLast().end();
      gap(block, end, end).header = bodies.all.getLast().owner();
    }
    bodies.close();
    block.add(statement);
    return true;
  }

  /** Fills the blocks of a statement, and says of holes in a definition that they are in it. */
  private void bodies(List<stmt> block, stmt statement, Assembly assembly, Bodies bodies) {
    int known = gaps.size();
    boolean around = inFunction;
    boolean function = statement instanceof FunctionDef || statement instanceof AsyncFunctionDef;
    boolean scope = function || statement instanceof ClassDef;
    inFunction = scope ? function : around;
    for (int i = 0; i < assembly.owners.size(); i++) {
      Bodies.Body body = bodies.all.get(i);
      broken(block, assembly.owners.get(i), assembly.headers.get(i), body.owner());
      body.statements().clear();
      body(body.statements(), assembly.owners.get(i), assembly.headers.get(i));
    }
    inFunction = around;
    if (scope) {
      for (Gap gap : gaps.subList(known, gaps.size())) {
        gap.scope = gap.scope == null ? statement : gap.scope;
      }
    }
  }

  private void broken(List<stmt> block, Clause clause, Header header, AstNode owner) {
    if (header.broken()) {
      gap(block, clause.line().getFirst().start, header.end()).header = owner;
    }
  }

  /** Fills the block of a header, which may stand in its line. */
  private void body(List<stmt> block, Clause clause, Header header) {
    int known = gaps.size();
    if (!header.rest().isEmpty()) {
      simple(block, header.rest(), clause.end());
    }
    clause.blocks().forEach(tokens -> fill(block, tokens));
    if (block.isEmpty()) {
      Gap gap = gaps.size() == known ? gap(block, clause.end(), clause.end()) : gaps.get(known);
      block.add(pass(gap));
    }
  }

  private Pass pass(Gap gap) {
    Pass pass = new Pass();
    pass.lineno = source.lineOf(gap.start);
    pass.colOffset = source.column(pass.lineno, gap.start);
    pass.endLineno = source.lineOf(gap.end);
    pass.endColOffset = source.column(pass.endLineno, gap.end);
    return pass;
  }

  /** A line of simple statements; each that does not parse is a hole. */
  private void simple(List<stmt> block, List<PythonToken> line, int end) {
    int from = 0;
    for (int i = 0; i <= line.size(); i++) {
      if (i < line.size() && line.get(i).type != SEMI) {
        continue;
      }
      List<PythonToken> part = new ArrayList<>(line.subList(from, i));
      from = i + 1;
      if (part.isEmpty()) {
        continue;
      }
      PythonToken first = part.getFirst();
      part.add(part.getLast().absent(NEWLINE));
      List<stmt> made = parse(part);
      if (made != null) {
        block.addAll(made);
      } else {
        gap(block, first.start, i < line.size() ? line.get(i).start : end);
      }
    }
  }

  private Gap gap(List<stmt> block, int start, int end) {
    int last = Math.max(start, Math.min(end, source.text().length()));
    while (last > start && Character.isWhitespace(source.text().charAt(last - 1))) {
      last--;
    }
    int first = Math.min(start, Math.max(0, source.text().length() - 1));
    Gap gap = new Gap(first, Math.max(first, last), block);
    gaps.add(gap);
    return gap;
  }

  private @Nullable List<stmt> parse(List<PythonToken> tokens) {
    if (tokens.isEmpty()) {
      return null;
    }
    TokenArray array = new TokenArray(tokens.size() + 1);
    tokens.forEach(array::add);
    array.add(tokens.getLast().absent(EOF));
    try {
      return TreeParser.parseFast(source, array).body;
    } catch (Mismatch | Rejection e) {
      return null;
    }
  }
}
