def a():
    try:
        pass
    finally:
        return 1
def b():
    for x in y:
        try:
            pass
        finally:
            continue
    for x in y:
        try:
            pass
        finally:
            for z in x:
                continue
            else:
                break
def c():
    while True:
        try:
            pass
        finally:
            def d():
                return 1
            try:
                return 1
            except E:
                return 2
            with x:
                return 3
            if x:
                break
            match x:
                case 1: return 4
def d():
    try:
        pass
    except E:
        raise F
    except G as g:
        raise g
    except G as g:
        raise h
    except G as g:
        raise H from g
    except (A, B):
        raise a
    except I:
        if x:
            raise J("a")
        def f(): raise K
        class L: raise M
        for x in y:
            raise N
        else: raise O
        try:
            raise P
        except Q:
            raise R
        else:
            raise S
        finally:
            raise T
        with x: raise U
        while x: raise V
        match x:
            case 1: raise W
        raise
        raise X.with_traceback(g)
        raise g.with_traceback(None)
        raise x.y
        raise X from None
        lambda: 1
    else:
        raise Y
    finally:
        raise Z
try:
    pass
except:
    raise
try:
    pass
except:
    if x: raise
try:
    pass
except:
    raise X
try:
    pass
except* E:
    raise X
