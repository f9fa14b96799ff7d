package astsprint.lint.names;

import astsprint.ast.AstNode;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;

/** What the gaps of a tree silence, by the node of each scope. */
final class Silences {
  private final IdentityHashMap<AstNode, Scope.Silence> byScope = new IdentityHashMap<>();

  private Silences() {}

  static Silences of(List<Gap> gaps) {
    Silences silences = new Silences();
    for (Gap gap : gaps) {
      silences.add(gap);
    }
    return silences;
  }

  private void add(Gap gap) {
    AstNode scope = gap.scope();
    Scope.Silence own = at(scope);
    own.bound().addAll(gap.names());
    if (gap.bindsUnseen()) {
      byScope.put(scope, new Scope.Silence(own.used(), own.bound(), true));
    }
    for (AstNode outer = scope; outer != null; outer = outer.parent) {
      at(outer).used().addAll(gap.names());
    }
  }

  /** Only nodes of scopes are ever asked for; the others' entries cost little. */
  private Scope.Silence at(AstNode node) {
    return byScope.computeIfAbsent(
        node, any -> new Scope.Silence(new HashSet<>(), new HashSet<>(), false));
  }

  Scope.Silence of(AstNode node) {
    return byScope.isEmpty() ? Scope.Silence.NONE : byScope.getOrDefault(node, Scope.Silence.NONE);
  }
}
