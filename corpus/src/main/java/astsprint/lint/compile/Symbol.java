package astsprint.lint.compile;

import org.jspecify.annotations.Nullable;

/** A name in a {@link Scope}: what is done with it there, and where its value lives. */
public final class Symbol {
  /** Where the value of a name lives. */
  public enum Place {
    /** In the scope itself. In a class or a module that is a name in its dictionary. */
    LOCAL,
    /** In the scope itself, and scopes within it use it. */
    CELL,
    /** In a function around. */
    FREE,
    /** In the module: a {@code global} statement says so. */
    GLOBAL_EXPLICIT,
    /** In the module or among the built-in names, because nothing nearer binds it. */
    GLOBAL_IMPLICIT
  }

  static final int USED = 1;
  static final int ASSIGNED = 1 << 1;
  static final int PARAMETER = 1 << 2;
  static final int GLOBAL = 1 << 3;
  static final int NONLOCAL = 1 << 4;
  static final int IMPORTED = 1 << 5;
  static final int ANNOTATED = 1 << 6;
  static final int TYPE_PARAMETER = 1 << 7;
  static final int ITERATION = 1 << 8;
  static final int BOUND = ASSIGNED | PARAMETER | IMPORTED | TYPE_PARAMETER;

  private final String name;
  private int flags;
  private @Nullable Place place;

  Symbol(String name) {
    this.name = name;
  }

  void add(int more) {
    flags |= more;
  }

  boolean is(int any) {
    return (flags & any) != 0;
  }

  void place(Place decided) {
    place = decided;
  }

  /** The name, mangled if it is a private one of a class. */
  public String name() {
    return name;
  }

  /** Where the value lives. */
  public Place place() {
    if (place == null) {
      throw new IllegalStateException("not decided yet: " + name);
    }
    return place;
  }

  /** Whether the scope reads it. */
  public boolean isUsed() {
    return is(USED);
  }

  /**
   * Whether the scope binds or deletes it: by an assignment of any kind, a definition, a loop, a
   * pattern, {@code with}, {@code except} or {@code del}.
   */
  public boolean isAssigned() {
    return is(ASSIGNED);
  }

  /** Whether it is a parameter of the function. */
  public boolean isParameter() {
    return is(PARAMETER);
  }

  /** Whether a {@code global} statement of the scope names it. */
  public boolean isGlobal() {
    return is(GLOBAL);
  }

  /** Whether a {@code nonlocal} statement of the scope names it. */
  public boolean isNonlocal() {
    return is(NONLOCAL);
  }

  /** Whether an import binds it. */
  public boolean isImported() {
    return is(IMPORTED);
  }

  /** Whether the scope annotates it, as in {@code x: int}. */
  public boolean isAnnotated() {
    return is(ANNOTATED);
  }

  /** Whether it is a type parameter, as T in {@code def f[T]()}. */
  public boolean isTypeParameter() {
    return is(TYPE_PARAMETER);
  }

  /** Whether it is a target of a {@code for} in a comprehension. */
  public boolean isIterationVariable() {
    return is(ITERATION);
  }

  /** Whether the scope binds it in any way, also for another scope. */
  public boolean isBound() {
    return is(BOUND);
  }

  @Override
  public String toString() {
    return name + " " + place;
  }
}
