/* The native walks. Java's side, and all checking, is astsprint.kernel. */
#ifndef AST_SPRINT_KERNEL_H
#define AST_SPRINT_KERNEL_H

#include <stdint.h>

#if defined(_WIN32)
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

/* Which loop walks. Ids are 16 or 32 bits wide and copied by so many bytes at a time. */
enum kernel {
  ROWS_16_BY_1 = 0, /* fused rows, one id at a time */
  ROWS_32_BY_1 = 1,
  ROWS_16_BY_16 = 2, /* fused rows, by one vector for each run */
  ROWS_32_BY_16 = 3,
  ROWS_16_BY_32 = 4,
  ROWS_32_BY_32 = 5,
  CSR_16 = 6, /* compressed sparse rows, one id at a time */
  CSR_32 = 7,
  CSR_16_BY_16 = 8, /* compressed sparse rows, by vectors */
  CSR_32_BY_16 = 9,
  FAMILIES_16_BY_16 = 10, /* fused rows of up to 16 visits and 8 rows, by vectors of that size */
  FAMILIES_32_BY_16 = 11,
  FAMILIES_16_BY_32 = 12,
  FAMILIES_32_BY_32 = 13
};

/* What is prefetched: a positive number is the distance ahead of the head of the queue. */
enum prefetch { PREFETCH_NOTHING = 0, PREFETCH_STREAM = -1 };

/* The widest vectors of this processor that a loop uses, in bytes: 32 or 16. */
EXPORTED int32_t ast_sprint_widest_vector(void);

/* Memory for arrays and output, aligned to a cache line, not cleared; NULL if there is none. */
EXPORTED void *ast_sprint_allocate(int64_t bytes);
EXPORTED void ast_sprint_free(void *memory);

/*
 * Walks a tree and returns the number of visits.
 *
 * memory    the arrays, then the output
 * words     fused rows: the length of the stream, in ids; CSR: the length of the table of starts
 * out       where the output begins, in bytes from memory
 * queue     fused rows: where the queue begins, in ids from out; CSR: unused
 * first     fused rows: the place of the row to begin with; CSR: unused
 * root      the id to begin with
 *
 * Reads and writes nothing outside memory if a walk by the same rules, its every index checked,
 * stayed inside: the caller has made one.
 */
EXPORTED int64_t ast_sprint_walk(void *memory, int64_t words, int64_t out, int64_t queue,
                                 int64_t first, int64_t root, int32_t kernel, int32_t prefetch);

#endif
