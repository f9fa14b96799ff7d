"""Times one Python walker on the trees of the files it is given.

    peers.py PEER FILES WARMUPS ITERATIONS MILLISECONDS [CLASS COUNT]

FILES lists one source per line: the walk's expected number of visits, a tab, the path. With CLASS
the walker hands out nodes of this class alone, of which there must be COUNT. One line of JSON goes to standard output for each thing that happens, as it happens: "ready", "iteration", "end",
or "refused" with the reason. A walker is compared with ast.walk on every tree before it is timed.
"""

import ast
import collections
import gc
import json
import os
import platform
import sys
import time

perf_counter_ns = time.perf_counter_ns


def walk_generator(root):
    """ast.walk itself. A deque of length 0 exhausts it without a Python loop around it."""
    exhaust(ast.walk(root))


exhaust = collections.deque(maxlen=0).extend


def walk_list(root):
    """A list that grows while it is read, in place of a deque and a yield per node."""
    found = [root]
    for node in found:
        found.extend(ast.iter_child_nodes(node))
    return found


def walk_inlined_children(root):
    """No iter_child_nodes: one generator per node fewer."""
    found = [root]
    append = found.append
    for node in found:
        for _, value in ast.iter_fields(node):
            if isinstance(value, ast.AST):
                append(value)
            elif isinstance(value, list):
                for item in value:
                    if isinstance(item, ast.AST):
                        append(item)
    return found


def walk_inlined_fields(root):
    """No iter_fields: no pairs, no try; a default answers for the missing attribute."""
    found = [root]
    append = found.append
    AST = ast.AST
    for node in found:
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, AST):
                append(value)
            elif isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        append(item)
    return found


LIST = object()


class FieldsByClass(dict):
    """class -> its fields if nodes are made of it, LIST for lists, None for anything else."""

    def __missing__(self, cls):
        if issubclass(cls, ast.AST):
            answer = cls._fields
        elif issubclass(cls, list):
            answer = LIST
        else:
            answer = None
        self[cls] = answer
        return answer


FIELDS = FieldsByClass()


def walk_fused_check(root):
    """One look-up by class says both whether the value is a node and which fields it has."""
    found = [root]
    append = found.append
    fields = FIELDS
    for node in found:
        for name in fields[node.__class__]:
            value = getattr(node, name, None)
            answer = fields[value.__class__]
            if answer is None:
                continue
            if answer is LIST:
                for item in value:
                    answer = fields[item.__class__]
                    if answer is not None and answer is not LIST:
                        append(item)
            else:
                append(value)
    return found


def parse(source):
    """Not a walk: from the bytes of a file to its tree."""
    return ast.parse(source)


def filtered_generator(wanted):
    """What one writes who wants some nodes of ast.walk."""
    return lambda root: [node for node in ast.walk(root) if isinstance(node, wanted)]


def filtered_fast_walk(wanted):
    walk_of_types = fast_walk("walk_of_types")
    kinds = (wanted,)
    return lambda root: walk_of_types(root, kinds)


def fast_walk(name):
    import fast_walk

    return getattr(fast_walk, name)


class Peer:
    def __init__(self, walker, in_order=True):
        self.walker = walker
        self.in_order = in_order


PEERS = {
    "cpython-ast.walk": lambda: Peer(walk_generator),
    "cpython-list": lambda: Peer(walk_list),
    "cpython-inlined-children": lambda: Peer(walk_inlined_children),
    "cpython-inlined-fields": lambda: Peer(walk_inlined_fields),
    "cpython-fused-check": lambda: Peer(walk_fused_check),
    "fast-walk-dfs": lambda: Peer(fast_walk("walk_dfs"), in_order=False),
    "fast-walk-unordered": lambda: Peer(fast_walk("walk_unordered"), in_order=False),
}

FILTERED = {
    "cpython-ast.walk": lambda wanted: Peer(filtered_generator(wanted)),
    "fast-walk-of-types": lambda wanted: Peer(filtered_fast_walk(wanted), in_order=False),
}


def say(event, **facts):
    print(json.dumps({"event": event, **facts}), flush=True)


def sources(listing):
    with open(listing, encoding="utf-8") as lines:
        for line in lines:
            visits, path = line.rstrip("\n").split("\t", 1)
            with open(path, "rb") as file:
                yield path, int(visits), file.read()


def objection(peer, path, tree, visits, wanted):
    """Why the walker may not be timed on this tree, or None."""
    expected = list(ast.walk(tree))
    if len(expected) != visits:
        return f"{path}: ast.walk yields {len(expected)} nodes here, {visits} were expected"
    if peer.walker is walk_generator:
        return None
    if wanted is not None:
        expected = [node for node in expected if isinstance(node, wanted)]
    found = [id(node) for node in peer.walker(tree)]
    due = [id(node) for node in expected]
    if not peer.in_order:
        found.sort()
        due.sort()
    if found != due:
        return f"{path}: visits {len(found)} nodes that are not ast.walk's {len(due)}"
    return None


def iteration(body, things, budget_ns):
    """Goes through all things again and again for the budget; (rounds, nanoseconds)."""
    rounds = 0
    start = perf_counter_ns()
    deadline = start + budget_ns
    while True:
        for thing in things:
            body(thing)
        rounds += 1
        now = perf_counter_ns()
        if now >= deadline:
            return rounds, now - start


def run(body, things, visits_per_round, bytes_per_round, warmups, iterations, budget_ns, **facts):
    # What was parsed is set apart from the cyclic collector, which would otherwise traverse it
    # during the walk: that would charge the peer for a heap that it did not make.
    gc.collect()
    gc.freeze()
    say("ready", python=platform.python_version(), pid=os.getpid(),
        visits=visits_per_round, bytes=bytes_per_round, **facts)
    for index in range(warmups + iterations):
        rounds, ns = iteration(body, things, budget_ns)
        measured = index >= warmups
        say("iteration", measured=measured, index=index - warmups if measured else index,
            rounds=rounds, ns=ns, at=time.time_ns() // 1_000_000)
    say("end")


def main(key, listing, warmups, iterations, milliseconds, kind=None, count=None):
    plan = (int(warmups), int(iterations), int(milliseconds) * 1_000_000)
    read = list(sources(listing))
    visits = sum(visits for _, visits, _ in read)
    size = sum(len(source) for _, _, source in read)
    if key == "cpython-ast.parse":
        run(parse, [source for _, _, source in read], visits, size, *plan)
        return
    wanted = getattr(ast, kind) if kind else None
    try:
        peer = FILTERED[key](wanted) if kind else PEERS[key]()
    except ImportError as missing:
        say("refused", reason=str(missing))
        return
    trees = []
    for path, expected, source in read:
        try:
            tree = ast.parse(source)
        except SyntaxError as error:
            say("refused", reason=f"{path}:{error.lineno}: {error.msg}")
            return
        reason = objection(peer, path, tree, expected, wanted)
        if reason:
            say("refused", reason=reason)
            return
        trees.append(tree)
    del read
    if kind:
        found = sum(len(peer.walker(tree)) for tree in trees)
        if found != int(count):
            say("refused", reason=f"hands out {found} nodes of {kind}, {count} were expected")
            return
        run(peer.walker, trees, visits, size, *plan, found=found)
        return
    run(peer.walker, trees, visits, size, *plan)


if __name__ == "__main__":
    main(*sys.argv[1:])
