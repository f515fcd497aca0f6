/** The words that two stretches of text have in common, in order. */

export interface Alignment {
  /** For each word on the left the index on the right of the word that it is, or -1. */
  partners: Int32Array;
  /** How much hangs together: two for a pair of equal words, one more where the words before them are a pair too. */
  score: number;
}

/** Long stretches are aligned in pieces of so many words, so that the time does not grow with the square of their length. */
const PIECE_WORDS = 128;
const MOST_CELLS = (PIECE_WORDS + 1) * (2 * PIECE_WORDS + 1);
const cells = new Int16Array(MOST_CELLS);

/** Aligns the words on the left with those on the right from an index up to an end. Equal ids are equal words. */
export function align(left: Int32Array, right: Int32Array, first = 0, last: number = right.length): Alignment {
  const partners = new Int32Array(left.length).fill(-1);
  let from = 0;
  let to = left.length;
  // Equal beginnings and ends are paired without the table, since most edits are small.
  if (last - first > PIECE_WORDS) {
    while (from < to && first < last && left[from] === right[first]) partners[from++] = first++;
    while (to > from && last > first && left[to - 1] === right[last - 1]) partners[--to] = --last;
  }
  while (from < to) {
    const isShort = (to - from + 1) * (last - first + 1) <= MOST_CELLS;
    const end = isShort ? to : Math.min(to, from + PIECE_WORDS);
    first = alignPiece(
      left,
      right,
      partners,
      from,
      end,
      first,
      isShort ? last : Math.min(last, first + 2 * PIECE_WORDS),
    );
    from = end;
  }
  let score = 0;
  partners.forEach((partner, at) => {
    if (partner >= 0) score += partner > 0 && partners[at - 1] === partner - 1 ? 3 : 2;
  });
  return { partners, score };
}

/** Answers where on the right the next piece begins. */
function alignPiece(
  left: Int32Array,
  right: Int32Array,
  partners: Int32Array,
  from: number,
  to: number,
  first: number,
  last: number,
): number {
  const width = last - first + 1;
  const worth = (row: number, column: number) => {
    const at = from + row;
    const other = first + column;
    if (left[at] !== right[other]) return 0;
    return row > 0 && column > 0 && left[at - 1] === right[other - 1] ? 3 : 2;
  };
  const cell = (row: number, column: number) => cells[row * width + column] ?? 0;
  cells.fill(0, 0, width);
  for (let row = 1; row <= to - from; row += 1) {
    cells[row * width] = 0;
    for (let column = 1; column < width; column += 1) {
      const paired = cell(row - 1, column - 1) + worth(row - 1, column - 1);
      cells[row * width + column] = Math.max(paired, cell(row - 1, column), cell(row, column - 1));
    }
  }
  let row = to - from;
  let column = width - 1;
  let next = first;
  while (row > 0 && column > 0) {
    const gain = worth(row - 1, column - 1);
    if (gain > 0 && cell(row, column) === cell(row - 1, column - 1) + gain) {
      row -= 1;
      column -= 1;
      partners[from + row] = first + column;
      next = Math.max(next, first + column + 1);
    } else if (cell(row, column) === cell(row - 1, column)) row -= 1;
    else column -= 1;
  }
  return next;
}
