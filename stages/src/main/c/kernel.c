/* Chooses among the loops; rows.h and csr.h have them. Portable GNU C11: gcc and clang. */
#include "kernel.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#if defined(_WIN32)
#include <malloc.h>
#endif

#define LIKELY(x) __builtin_expect(!!(x), 1)
#define ALWAYS_INLINE static inline __attribute__((always_inline))

/* Vectors at any address and over any type: a copy of one is one load and one store. */
#define VECTOR(bytes) __attribute__((vector_size(bytes), aligned(1), may_alias))
typedef uint8_t vector16 VECTOR(16);
typedef uint8_t vector32 VECTOR(32);
typedef uint8_t vector64 VECTOR(64);

/* What is wider than a register of the target is taken in parts, 16 bytes with SSE2 or NEON. */
#if defined(__x86_64__)
#define AVX2 __attribute__((target("avx2")))
#else
#define AVX2
#endif

#define ID uint16_t
#define NAME(suffix) rows_16_by_1_##suffix
#define TARGET
#include "rows.h"

#define ID uint32_t
#define NAME(suffix) rows_32_by_1_##suffix
#define TARGET
#include "rows.h"

#define ID uint16_t
#define NAME(suffix) rows_16_by_16_##suffix
#define COPY vector16
#define COPY_ROWS vector16
#define TARGET
#include "rows.h"

#define ID uint32_t
#define NAME(suffix) rows_32_by_16_##suffix
#define COPY vector16
#define COPY_ROWS vector16
#define TARGET
#include "rows.h"

#define ID uint16_t
#define NAME(suffix) rows_16_by_32_##suffix
#define COPY vector32
#define COPY_ROWS vector32
#define TARGET AVX2
#include "rows.h"

#define ID uint32_t
#define NAME(suffix) rows_32_by_32_##suffix
#define COPY vector32
#define COPY_ROWS vector32
#define TARGET AVX2
#include "rows.h"

/* Sixteen visits and eight rows a copy: where a vector is narrower, the compiler takes several. */
#define ID uint16_t
#define NAME(suffix) families_16_by_16_##suffix
#define COPY vector32
#define COPY_ROWS vector16
#define TARGET
#include "rows.h"

#define ID uint16_t
#define NAME(suffix) families_16_by_32_##suffix
#define COPY vector32
#define COPY_ROWS vector16
#define TARGET AVX2
#include "rows.h"

#define ID uint32_t
#define NAME(suffix) families_32_by_16_##suffix
#define COPY vector64
#define COPY_ROWS vector32
#define TARGET
#include "rows.h"

#define ID uint32_t
#define NAME(suffix) families_32_by_32_##suffix
#define COPY vector64
#define COPY_ROWS vector32
#define TARGET AVX2
#include "rows.h"

#define ID uint16_t
#define NAME(suffix) csr_16_##suffix
#include "csr.h"

#define ID uint32_t
#define NAME(suffix) csr_32_##suffix
#include "csr.h"

#define ID uint16_t
#define NAME(suffix) csr_16_by_16_##suffix
#define COPY vector16
#include "csr.h"

#define ID uint32_t
#define NAME(suffix) csr_32_by_16_##suffix
#define COPY vector16
#include "csr.h"

EXPORTED int32_t ast_sprint_widest_vector(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) return 32;
#endif
  return 16;
}

EXPORTED void *ast_sprint_allocate(int64_t bytes) {
  size_t whole_lines = ((size_t)bytes + 63) / 64 * 64;
#if defined(_WIN32)
  return _aligned_malloc(whole_lines, 64);
#else
  return aligned_alloc(64, whole_lines);
#endif
}

EXPORTED void ast_sprint_free(void *memory) {
#if defined(_WIN32)
  _aligned_free(memory);
#else
  free(memory);
#endif
}

EXPORTED int64_t ast_sprint_walk(void *memory, int64_t words, int64_t out, int64_t queue,
                                 int64_t first, int64_t root, int32_t kernel, int32_t prefetch) {
  void *output = (char *)memory + out;
  switch ((enum kernel)kernel) {
    case ROWS_16_BY_1:
      return rows_16_by_1_walk(memory, words, output, queue, first, root, prefetch);
    case ROWS_32_BY_1:
      return rows_32_by_1_walk(memory, words, output, queue, first, root, prefetch);
    case ROWS_16_BY_16:
      return rows_16_by_16_walk(memory, words, output, queue, first, root, prefetch);
    case ROWS_32_BY_16:
      return rows_32_by_16_walk(memory, words, output, queue, first, root, prefetch);
    case ROWS_16_BY_32:
      return rows_16_by_32_walk(memory, words, output, queue, first, root, prefetch);
    case ROWS_32_BY_32:
      return rows_32_by_32_walk(memory, words, output, queue, first, root, prefetch);
    case FAMILIES_16_BY_16:
      return families_16_by_16_walk(memory, words, output, queue, first, root, prefetch);
    case FAMILIES_16_BY_32:
      return families_16_by_32_walk(memory, words, output, queue, first, root, prefetch);
    case FAMILIES_32_BY_16:
      return families_32_by_16_walk(memory, words, output, queue, first, root, prefetch);
    case FAMILIES_32_BY_32:
      return families_32_by_32_walk(memory, words, output, queue, first, root, prefetch);
    case CSR_16: return csr_16_walk(memory, words, output, root);
    case CSR_32: return csr_32_walk(memory, words, output, root);
    case CSR_16_BY_16: return csr_16_by_16_walk(memory, words, output, root);
    case CSR_32_BY_16: return csr_32_by_16_walk(memory, words, output, root);
  }
  return -1;
}
