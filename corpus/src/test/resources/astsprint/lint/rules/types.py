def f(type, int):
    if type == 1: pass
    if int == x: pass
if ValueError == x: pass
if classmethod != x: pass
if zip == x: pass
if enumerate == x: pass
if len == x: pass
if type(x) == y == z: pass
if type == x: pass
if NotImplemented == x: pass
if x() == type(): pass
if super == x or property == x or staticmethod == x or reversed == x or map == x or filter == x or super() == x or object == x: pass
def dict(): pass
def g(a=dict(), b=list()): pass
