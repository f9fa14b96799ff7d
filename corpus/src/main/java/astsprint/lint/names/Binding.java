package astsprint.lint.names;

import astsprint.ast.AstNode;
import astsprint.ast.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name that got a meaning in a scope. */
final class Binding {
  /** What gave the name its meaning. */
  enum Kind {
    BUILTIN,
    ARGUMENT,
    /** A loop or an unpacking: nobody is blamed for not using all of it. */
    UNPACKED,
    ASSIGNED,
    WALRUS,
    /** Only annotated: it has no value yet. */
    ANNOTATED,
    EXPORTS,
    FUNCTION,
    CLASS,
    IMPORT,
    /** {@code import a.b}, which binds {@code a}. */
    SUBMODULE,
    FROM,
    FUTURE,
    STAR
  }

  final Kind kind;
  final String name;

  /** The node that binds: a statement, a name, a pattern; null for a builtin. */
  final @Nullable AstNode source;

  /** What a finding points at: the alias of an import, else {@link #source}. */
  final @Nullable AstNode place;

  /** What is imported: {@code a.b.c}, {@code ..a.b}; else the name itself. */
  final String fullName;

  boolean used;

  /** Nodes in inner scopes that bind the name of this import again. */
  final List<Redefinition> redefined;

  /** The strings in {@code __all__}, of a binding of that name. */
  final List<Constant> exports;

  /** A node that binds a name which has another meaning. */
  record Redefinition(AstNode place, AstNode source) {}

  Binding(Kind kind, String name, @Nullable AstNode source) {
    this(kind, name, source, source, name);
  }

  Binding(
      Kind kind, String name, @Nullable AstNode source, @Nullable AstNode place, String fullName) {
    this.kind = kind;
    this.name = name;
    this.source = source;
    this.place = place;
    this.fullName = fullName;
    this.used = kind == Kind.FUTURE;
    redefined = isImport() ? new ArrayList<>(0) : List.of();
    exports = name.equals("__all__") ? new ArrayList<>(0) : List.of();
  }

  AstNode source() {
    return Objects.requireNonNull(source);
  }

  AstNode place() {
    return Objects.requireNonNull(place);
  }

  boolean isImport() {
    return kind.compareTo(Kind.IMPORT) >= 0;
  }

  boolean isAssignment() {
    return kind == Kind.ASSIGNED || kind == Kind.WALRUS;
  }

  private boolean isDefinition() {
    return kind == Kind.BUILTIN || kind.compareTo(Kind.FUNCTION) >= 0;
  }

  /** Whether an import is known here by a name that is not the last of its own. */
  boolean hasAlias() {
    return !fullName.substring(fullName.lastIndexOf('.') + 1).equals(name);
  }

  /** Whether this binding makes {@code other}, of the same name, useless if nobody has used it. */
  boolean redefines(Binding other) {
    return switch (kind) {
      case ANNOTATED -> false;
      case FUNCTION, CLASS -> other.isDefinition() || other.isAssignment();
      case SUBMODULE -> other.isImport() ? fullName.equals(other.fullName) : other.isDefinition();
      case IMPORT, FROM, FUTURE, STAR ->
          other.kind == Kind.SUBMODULE ? fullName.equals(other.fullName) : other.isDefinition();
      default -> other.isDefinition();
    };
  }
}
