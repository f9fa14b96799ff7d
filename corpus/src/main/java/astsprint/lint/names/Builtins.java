package astsprint.lint.names;

import java.util.Set;

/** The names that a module has without binding them. */
final class Builtins {
  /**
   * {@code dir(builtins)} of CPython 3.14.2; what every module has beside; and {@code
   * WindowsError}, which is there on Windows only.
   */
  static final Set<String> NAMES =
      Set.of(
          """
          ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
          BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
          ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
          DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
          ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning
          GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
          InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
          ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError
          OSError OverflowError PendingDeprecationWarning PermissionError ProcessLookupError
          PythonFinalizationError RecursionError ReferenceError ResourceWarning RuntimeError
          RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError
          SystemExit TabError TimeoutError True TypeError UnboundLocalError UnicodeDecodeError
          UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
          ValueError Warning WindowsError ZeroDivisionError _IncompleteInputError
          ___EvalCodeResultException __annotations__ __build_class__ __builtins__ __debug__
          __doc__ __file__ __import__ __loader__ __name__ __package__ __spec__ abs aiter all anext
          any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex
          copyright credits delattr dict dir divmod enumerate eval exec exit filter float format
          frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter
          len license list locals map max memoryview min next object oct open ord pow print
          property quit range repr reversed round set setattr slice sorted staticmethod str sum
          super tuple type vars zip
          """
              .strip()
              .split("\\s+"));

  /** What the body of a class has beside. */
  static final Set<String> OF_CLASSES = Set.of("__firstlineno__", "__module__", "__qualname__");

  private Builtins() {}
}
