"""Lints the files it is given with one linter, again and again in one process or once.

    lint_peers.py LINTER FILES WARMUPS ITERATIONS MILLISECONDS
    lint_peers.py cpython-rules FILES

FILES lists one source per line: its number of visits, a tab, the path. The first form speaks as
peers.py does: a line of JSON for each thing that happens. The second prints findings, a line each.
"""

import ast
import functools
import gc
import json
import os
import platform
import sys
import time

perf_counter_ns = time.perf_counter_ns

CONSTANT_SINGLETONS = (None, True, False, ...)
FRESH = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def is_constant(node):
    if isinstance(node, ast.Tuple):
        return all(is_constant(item) for item in node.elts)
    return isinstance(node, ast.Constant)


def is_singleton(node):
    return isinstance(node, ast.Constant) and any(node.value is one for one in CONSTANT_SINGLETONS)


def is_literal(node):
    return is_constant(node) and not is_singleton(node)


def is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def is_boolean(node):
    return isinstance(node, ast.Constant) and (node.value is True or node.value is False)


def sides(node):
    left = node.left
    for op, right in zip(node.ops, node.comparators):
        yield left, op, right
        left = right


def equals_singleton(code, is_it):
    def rule(node, report):
        if is_it(node.left) and not is_literal(node.comparators[0]):
            if isinstance(node.ops[0], (ast.Eq, ast.NotEq)):
                report(code, node)
        for left, op, right in sides(node):
            if is_it(right) and not is_literal(left) and isinstance(op, (ast.Eq, ast.NotEq)):
                report(code, node)

    return rule


def is_with_literal(node, report):
    for left, op, right in sides(node):
        if isinstance(op, (ast.Is, ast.IsNot)) and (
            is_literal(left) or is_literal(right) or isinstance(left, FRESH) or isinstance(right, FRESH)
        ):
            report("F632", node)


def bare_except(node, report):
    if node.type is None and not any(
        isinstance(statement, ast.Raise) and statement.exc is None for statement in node.body
    ):
        report("E722", node)


def empty_f_string(node, report):
    if not any(isinstance(part, ast.FormattedValue) for part in node.values):
        report("F541", node)


def is_filled_tuple(node):
    return isinstance(node, ast.Tuple) and node.elts


def assert_tuple(node, report):
    if is_filled_tuple(node.test):
        report("F631", node)


def if_tuple(node, report):
    if is_filled_tuple(node.test):
        report("F634", node.test)


def raise_not_implemented(node, report):
    raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
    if isinstance(raised, ast.Name) and raised.id == "NotImplemented":
        report("F901", raised)


RULES = {
    ast.Compare: [
        equals_singleton("E711", is_none),
        equals_singleton("E712", is_boolean),
        is_with_literal,
    ],
    ast.ExceptHandler: [bare_except],
    ast.JoinedStr: [empty_f_string],
    ast.Assert: [assert_tuple],
    ast.If: [if_tuple],
    ast.IfExp: [if_tuple],
    ast.Raise: [raise_not_implemented],
}


def cpython_rules(path):
    """ast.parse, ast.walk, and a table of rules by class: what one writes oneself."""
    with open(path, "rb") as file:
        source = file.read()
    findings = []

    def report(code, node):
        findings.append((node.lineno, node.col_offset, code))

    specs = set()
    for node in ast.walk(ast.parse(source)):
        kind = node.__class__
        if kind is ast.FormattedValue and node.format_spec is not None:
            specs.add(node.format_spec)  # It is a JoinedStr too, and no string of the program's.
        for rule in RULES.get(kind, ()):
            if node not in specs:
                rule(node, report)
    findings.sort()
    return findings


class Counter:
    """A reporter of pyflakes that counts."""

    def __init__(self):
        self.count = 0

    def unexpectedError(self, filename, message):
        self.count += 1

    def syntaxError(self, filename, message, lineno, offset, text):
        self.count += 1

    def flake(self, message):
        self.count += 1


def one_by_one(lint, paths):
    for path in paths:
        lint(path)


def pyflakes_linter():
    from pyflakes import api

    def lint(path):
        with open(path, encoding="utf-8", errors="replace") as file:
            api.check(file.read(), path, reporter=Counter())

    return functools.partial(one_by_one, lint)


def flake8_linter():
    from flake8.api import legacy
    from flake8.main.options import JobsArgument

    def lint(paths):
        style = legacy.get_style_guide(
            select=["F401", "F811", "F821", "F841"],
            jobs=JobsArgument("1"),
            output_file=os.devnull,
            tee=False,
        )
        style.check_files(paths)

    return lint


LINTERS = {
    "cpython-rules": lambda: functools.partial(one_by_one, cpython_rules),
    "pyflakes": pyflakes_linter,
    "flake8": flake8_linter,
}


def say(event, **facts):
    print(json.dumps({"event": event, **facts}), flush=True)


def listed(listing):
    with open(listing, encoding="utf-8") as lines:
        for line in lines:
            visits, path = line.rstrip("\n").split("\t", 1)
            yield int(visits), path


def again_and_again(key, files, warmups, iterations, budget_ns):
    try:
        lint = LINTERS[key]()
    except ImportError as missing:
        say("refused", reason=str(missing))
        return
    paths = [path for _, path in files]
    gc.collect()
    say("ready", python=platform.python_version(), pid=os.getpid(),
        visits=sum(visits for visits, _ in files), bytes=0)
    for index in range(warmups + iterations):
        rounds = 0
        start = now = perf_counter_ns()
        while rounds == 0 or now - start < budget_ns:
            lint(paths)
            rounds += 1
            now = perf_counter_ns()
        measured = index >= warmups
        say("iteration", measured=measured, index=index - warmups if measured else index,
            rounds=rounds, ns=now - start, at=time.time_ns() // 1_000_000)
    say("end")


def main(key, listing, *plan):
    files = list(listed(listing))
    if plan:
        warmups, iterations, milliseconds = map(int, plan)
        again_and_again(key, files, warmups, iterations, milliseconds * 1_000_000)
    else:
        for _, path in files:
            for line, column, code in cpython_rules(path):
                print(f"{path}:{line}:{column + 1}: {code}")


if __name__ == "__main__":
    main(*sys.argv[1:])
