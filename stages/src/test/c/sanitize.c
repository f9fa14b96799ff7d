/*
 * Runs every loop of the kernel over the trees of a file, each array in an allocation of exactly
 * its size, and compares the visits with those expected. To be compiled together with kernel.c
 * under -fsanitize=address,undefined: what reads or writes one byte outside ends the program.
 *
 * The file holds 32-bit integers in this machine's order, tree after tree:
 *     kind: 0 fused rows, 1 compressed sparse rows
 *     bits of an id, row and id to begin with, visits, place of the queue
 *     ids of output to allocate, visits and rows of a short row
 *     length of the first array, length of the second (0 for fused rows), ids of slack behind them
 *     the arrays, then the expected visits
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../main/c/kernel.h"

enum {
  KIND, BITS, ROW, ROOT, VISITS, QUEUE, OUTPUT, SHORT_VISITS, SHORT_ROWS, FIRST, SECOND, SLACK,
  FIELDS
};

static int32_t *read_ints(FILE *file, size_t count) {
  int32_t *ints = malloc(count * sizeof *ints + 1);
  if (!ints || fread(ints, sizeof *ints, count, file) != count) {
    fprintf(stderr, "the file ends too early\n");
    exit(2);
  }
  return ints;
}

static int32_t id_at(const void *ids, size_t i, int bits) {
  return bits == 16 ? ((const uint16_t *)ids)[i] : ((const int32_t *)ids)[i];
}

static int run(const int32_t *tree, const int32_t *arrays, const int32_t *expected, int kernel,
               int prefetch) {
  size_t bytes = (size_t)tree[BITS] / 8;
  size_t length = (size_t)tree[FIRST] + (size_t)tree[SECOND];
  char *memory = malloc((length + (size_t)tree[SLACK]) * bytes);
  char *output = malloc((size_t)tree[OUTPUT] * bytes);
  memset(memory, 0xAB, (length + (size_t)tree[SLACK]) * bytes);
  memset(output, 0xCD, (size_t)tree[OUTPUT] * bytes);
  for (size_t i = 0; i < length; i++) {
    if (bytes == 2) {
      ((uint16_t *)(void *)memory)[i] = (uint16_t)arrays[i];
    } else {
      ((int32_t *)(void *)memory)[i] = arrays[i];
    }
  }
  int64_t out = (int64_t)((intptr_t)output - (intptr_t)memory);
  int wrong = 0;
  for (int again = 0; again < 2 && !wrong; again++) {
    int64_t visits = ast_sprint_walk(memory, tree[FIRST], out, tree[QUEUE], tree[ROW], tree[ROOT],
                                     kernel, prefetch);
    wrong = visits != tree[VISITS];
    for (int32_t i = 0; i < tree[VISITS] && !wrong; i++) {
      wrong = id_at(output, (size_t)i, tree[BITS]) != expected[i];
    }
  }
  free(memory);
  free(output);
  if (wrong) {
    fprintf(stderr, "kernel %d, prefetch %d: wrong visits\n", kernel, prefetch);
  }
  return wrong;
}

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  if (!file) {
    fprintf(stderr, "usage: sanitize FILE\n");
    return 2;
  }
  static const struct {
    int kernel, vector, visits, rows; /* visits and rows a copy: of 16 bits, or in any width */
  } loops[] = {
      {ROWS_16_BY_1, 0, 16, 16},      {ROWS_16_BY_16, 16, 8, 8},      {ROWS_16_BY_32, 32, 16, 16},
      {FAMILIES_16_BY_16, 16, 16, 8}, {FAMILIES_16_BY_32, 32, 16, 8},
  };
  static const int prefetches[] = {PREFETCH_NOTHING, PREFETCH_STREAM, 1, 64, 256};
  int32_t tree[FIELDS];
  int trees = 0, walks = 0, wrong = 0;
  while (fread(tree, sizeof *tree, FIELDS, file) == FIELDS) {
    int32_t *arrays = read_ints(file, (size_t)tree[FIRST] + (size_t)tree[SECOND]);
    int32_t *expected = read_ints(file, (size_t)tree[VISITS]);
    int wide = tree[BITS] == 32;
    if (tree[KIND] == 1) {
      wrong += run(tree, arrays, expected, CSR_16 + wide, PREFETCH_NOTHING);
      wrong += run(tree, arrays, expected, CSR_16_BY_16 + wide, PREFETCH_NOTHING);
      walks += 2;
    }
    for (size_t l = 0; l < sizeof loops / sizeof *loops && tree[KIND] == 0; l++) {
      int any_width = loops[l].vector == 0 || loops[l].kernel >= FAMILIES_16_BY_16;
      int share = wide && !any_width ? 2 : 1;
      if (tree[SHORT_VISITS] > loops[l].visits / share || tree[SHORT_ROWS] > loops[l].rows / share ||
          loops[l].vector > ast_sprint_widest_vector())
        continue;
      for (size_t p = 0; p < sizeof prefetches / sizeof *prefetches; p++) {
        wrong += run(tree, arrays, expected, loops[l].kernel + wide, prefetches[p]);
        walks++;
      }
    }
    free(arrays);
    free(expected);
    trees++;
  }
  fclose(file);
  printf("%d trees, %d walks, %d wrong, vectors up to %d bytes\n", trees, walks, wrong,
         (int)ast_sprint_widest_vector());
  return wrong != 0;
}
