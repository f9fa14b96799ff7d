package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import java.util.ArrayList;
import java.util.List;

/** The tokens of a compound statement with {@code pass} for each block, made of its headers. */
final class Assembly {
  final List<PythonToken> tokens = new ArrayList<>();

  /** The clauses with a block, in the order of the source, and their headers. */
  final List<Clause> owners = new ArrayList<>();

  final List<Header> headers = new ArrayList<>();

  /** What stands among the cases of a match statement and is none. */
  final List<Clause> strays = new ArrayList<>();

  /** Whether a handler had to be added behind the last block of a try statement. */
  final boolean unguarded;

  Assembly(SourceText source, List<Clause> clauses, List<Header> all) {
    for (int i = 0; i < clauses.size(); i++) {
      tokens.addAll(all.get(i).tokens());
      switch (all.get(i).keyword()) {
        case AT -> {}
        case MATCH -> cases(source, clauses.get(i));
        default -> block(clauses.get(i), all.get(i));
      }
    }
    unguarded =
        all.getFirst().keyword() == TRY
            && all.stream()
                .noneMatch(header -> header.keyword() == EXCEPT || header.keyword() == FINALLY);
    if (unguarded) {
      add(clauses.getLast(), EXCEPT, UNDERSCORE, COLON, PASS, NEWLINE);
    }
  }

  private void cases(SourceText source, Clause match) {
    add(match, NEWLINE, INDENT);
    for (Clause clause : Clause.of(match.blocks().getFirst())) {
      Header header = Header.of(source, clause);
      if (header != null && header.keyword() == CASE) {
        tokens.addAll(header.tokens());
        block(clause, header);
      } else {
        strays.add(clause);
      }
    }
    add(match, DEDENT);
  }

  private void block(Clause clause, Header header) {
    add(clause, PASS, NEWLINE);
    owners.add(clause);
    headers.add(header);
  }

  private void add(Clause clause, int... types) {
    PythonToken at = clause.line().getLast();
    for (int type : types) {
      tokens.add(at.absent(type));
    }
  }
}
