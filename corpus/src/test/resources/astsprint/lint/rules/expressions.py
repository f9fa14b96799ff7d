x = 1
if x == None: pass
if None == x: pass
if x != True: pass
if True == x == False: pass
if 1 == None: pass
if None == None: pass
if type(x) == int: pass
if int == type(x): pass
if x == int: pass
if type(x) == type(1): pass
if type(x) is int: pass
if type(x) == x: pass
if x == str: pass
if x.dtype == str: pass
if type(x, y, z) == 1: pass
assert (x, "a")
if (x, 1): pass
y = 1 if (x,) else 2
while (x,): pass
x is "a"
x is ()
x is not (1,)
x is []
x is {}
x is -1
x is f"a"
raise NotImplemented
raise NotImplemented("a")
raise NotImplemented from x
f"a" "b"
z = ("a" f"b"
   f"c")
z = f"{f'a'}"
z = f"{x:>{y}}"
z = f"{x:a}"
f = lambda: 1
f: int = lambda: 1
f = g = lambda: 1
f.a = lambda: 1
class C:
    f = lambda self: 1
    f: int = lambda self: 1
{"a": 1, "a": 1}
{"a": 1, "a": 2, "a": 2}
{1: 1, True: 2, 1.0: 3}
{(1, 2): 1, (1, 2): 2}
{x: 1, x: 2}
{b"a": 1, "a": 2}
{-1: 1, -1: 2}
{f"a": 1, f"a": 2}
{None: 1, None: 2}
{x.y: 1, x.y: 2}
def a(b=[], c={}, d=set(), e=dict(), g=list(), *, h=[], i: int = [], j: list = [], k=(), l=[x for x in y]): pass
lambda b=[]: 1
lambda b=a(): 1
def a(b=a(), c=a(b=a()), d=[a()], e=frozenset(), f=a.b(), g=float("inf"), h=lambda: a(), i: int = a()): pass
import collections, re, datetime
from operator import itemgetter as ig
def a(b=collections.deque(), c=collections.defaultdict(list), d=re.compile("a"), e=ig(1), f=datetime.date(1,2,3), g=tuple([1]), h=str(), i=datetime.timedelta(1), j=datetime.datetime.now(), k=int("1"), l=bool(x)): pass
1
x
x.y
x.y()
x + y
1 + 1
"a" + x
-x
not x
x[1]
x[1].y
x().y
[1, x]
[x()]
(x, 1)
{1}
{1: x}
[a for a in x]
x == y
x and y
x or y()
x if y else z
lambda: 1
...
"a"
b"a"
f"{x}"
None
True
await x
yield x
set()
set(x)
list()
(x)
(x, y.z)
x if y else a()
(lambda: a())
(u := 1)
