package astsprint.workshop;

import java.util.List;

/**
 * Small sources, from the smallest on: a walker that errs does so on the smallest of them that
 * shows it, and a source is easier to read than a tree.
 */
final class Sources {
  static final List<String> ALL =
      List.of(
          "",
          "pass\n",
          "x\n",
          "x = 1\n",
          "x\ny\n",
          "x + y\n",
          "-x * y\n",
          "f(x, y=1)\n",
          "a < b < c\n",
          "x and y or z\n",
          "a[1:2], b.c\n",
          "{1: x, **y}\n",
          "x if y else z\n",
          "lambda a, b=1: a\n",
          "[x for x in y if x]\n",
          "f\"{x}{y!r:>{z}}\"\n",
          "if x:\n    y\nelse:\n    z\n",
          "for i in j:\n    k\nelse:\n    m\n",
          "import a.b as c, d\nfrom . import e\n",
          "def f(a, /, b: int = 1, *c, d, e=2, **g) -> h:\n    return a\n",
          "with a as b, c:\n    d\n",
          "try:\n    a\nexcept B as b:\n    c\nelse:\n    d\nfinally:\n    e\n",
          "@a\nclass B[T](C, d=e):\n    x: int = 1\n",
          "match x:\n    case [1, *y] | {'k': z} if w: pass\n    case A(b=c): pass\n",
          "async def f():\n    async for x in y:\n        await z\n    yield\n",
          "global a, b\ndel a, b[0]\nassert c, d\nraise e from f\n",
          "while x:\n    x -= 1\n    if x: break\n    else: continue\ny = (z := 3)\n");

  private Sources() {}
}
