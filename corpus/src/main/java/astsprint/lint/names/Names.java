package astsprint.lint.names;

import astsprint.ast.AstNode;
import astsprint.ast.Attribute;
import astsprint.ast.Module;
import astsprint.ast.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the names of one module: what is wrong with them, and which mean imports. */
public final class Names {
  /** What is wrong with a name. */
  public enum Kind {
    UNUSED_IMPORT,
    REDEFINED,
    UNDEFINED,
    UNUSED_LOCAL,
    IMPORTS_STAR,
    MAYBE_FROM_STAR
  }

  /**
   * One thing that is wrong.
   *
   * @param node where: the alias of an import, a name, a definition, or the string that holds an
   *     annotation with the name
   * @param name the name; for an import what is imported
   * @param other the node that had bound the name before, if it is bound again; or null
   * @param modules from which the name may come, if stars are imported; else empty
   */
  public record Problem(
      Kind kind, AstNode node, String name, @Nullable AstNode other, String modules) {}

  private final List<Problem> problems = new ArrayList<>();

  /** Uses of names, in any order: most files are never asked what one means. */
  private final List<Use> uses = new ArrayList<>();

  private @Nullable IdentityHashMap<AstNode, Binding> meanings;

  private record Use(Name name, Binding binding) {}

  Names() {}

  /**
   * Follows the names of a module, and attaches its nodes' parents as {@link
   * astsprint.lint.path.Parents#attach} does.
   *
   * @param module has parents already if there are gaps
   * @param isPackage whether its file is {@code __init__.py}
   * @param gaps what is missing from the tree: names in it are neither undefined nor unused
   */
  public static Names of(Module module, boolean isPackage, List<Gap> gaps) {
    return new NameWalk(module, isPackage, Silences.of(gaps)).names();
  }

  /** What is wrong, in the order in which it was found. */
  public List<Problem> problems() {
    return Collections.unmodifiableList(problems);
  }

  /**
   * What an expression means if it begins with an imported name: {@code collections.deque} for
   * {@code d} after {@code from collections import deque as d}; null if it does not.
   */
  public @Nullable String imported(AstNode expression) {
    if (expression instanceof Name name) {
      Binding binding = meaning(name);
      if (binding == null || !binding.isImport()) {
        return null;
      }
      return binding.kind == Binding.Kind.SUBMODULE ? binding.name : binding.fullName;
    }
    if (expression instanceof Attribute attribute) {
      String owner = imported(attribute.value);
      return owner == null ? null : owner + "." + attribute.attr;
    }
    return null;
  }

  /** Whether a name means what Python gives every module, and nothing that the file binds. */
  public boolean isBuiltin(Name name) {
    Binding binding = meaning(name);
    return binding != null && binding.kind == Binding.Kind.BUILTIN;
  }

  private @Nullable Binding meaning(Name name) {
    IdentityHashMap<AstNode, Binding> known = meanings;
    if (known == null) {
      known = new IdentityHashMap<>();
      for (Use use : uses) {
        known.put(use.name(), use.binding());
      }
      meanings = known;
    }
    return known.get(name);
  }

  /** A name is used that is built in or imported. */
  void use(Name name, Binding binding) {
    uses.add(new Use(name, binding));
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  /** A {@code global} statement, wherever it stands, binds the name for the whole module. */
  void defined(String name) {
    problems.removeIf(
        problem ->
            problem.name().equals(name)
                && (problem.kind() == Kind.UNDEFINED || problem.kind() == Kind.MAYBE_FROM_STAR));
  }
}
