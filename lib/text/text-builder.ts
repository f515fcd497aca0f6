/** Builds the canonical text of a block out of text nodes, piece by piece, and remembers where each stretch came from. */

import { canonicalise } from './canonical-text';

/**
 * A stretch of the text and the node that it came from. Where both lengths are equal it maps one to one; otherwise it
 * is indivisible. Offsets are UTF-16 and count in the node's own data; ends are exclusive.
 */
export interface TextRun<N> {
  node: N;
  nodeStart: number;
  nodeEnd: number;
  start: number;
  end: number;
}

interface Piece<N> {
  /** Null for a space that no node holds. */
  node: N | null;
  data: string;
  at: number;
  /** The stretch of the node's data that the piece stands for. */
  nodeStart: number;
  nodeEnd: number;
}

/**
 * Append pieces in reading order, then `build` once. The text equals `canonicalText` of all the data put together. Where
 * a run of white space or a letter with its marks stands across several nodes, the character belongs to the node that
 * holds its beginning; what the other nodes hold of it has no run.
 */
export class TextBuilder<N> {
  private readonly pieces: Piece<N>[] = [];
  private length = 0;

  /** Where `data` is not what the node holds but what it is read as, the stretch of the node that it stands for goes with it. */
  append(node: N, data: string, nodeStart = 0, nodeEnd: number = data.length): void {
    this.push(node, data, nodeStart, nodeEnd);
  }

  /** Parts what comes before from what comes after, where no node holds a space (a line break, two elements). */
  appendSpace(): void {
    this.push(null, ' ', 0, 1);
  }

  build(): { text: string; runs: TextRun<N>[] } {
    const { text, stretches } = canonicalise(this.pieces.map((piece) => piece.data).join(''));
    const runs: TextRun<N>[] = [];
    let index = 0;
    for (const stretch of stretches) {
      let rawAt = stretch.rawStart;
      let textAt = stretch.start;
      while (textAt < stretch.end) {
        while (rawAt >= this.endOf(index)) index += 1;
        const piece = this.pieces[index];
        if (piece === undefined) break;
        const rawEnd = Math.min(stretch.rawEnd, this.endOf(index));
        const textEnd = stretch.linear ? textAt + (rawEnd - rawAt) : stretch.end;
        if (piece.node !== null) {
          pushRun(runs, {
            node: piece.node,
            ...(isLinear(piece)
              ? { nodeStart: piece.nodeStart + rawAt - piece.at, nodeEnd: piece.nodeStart + rawEnd - piece.at }
              : { nodeStart: piece.nodeStart, nodeEnd: piece.nodeEnd }),
            start: textAt,
            end: textEnd,
          });
        }
        rawAt = rawEnd;
        textAt = textEnd;
      }
    }
    return { text, runs };
  }

  private push(node: N | null, data: string, nodeStart: number, nodeEnd: number): void {
    if (data === '') return;
    this.pieces.push({ node, data, at: this.length, nodeStart, nodeEnd });
    this.length += data.length;
  }

  private endOf(index: number): number {
    return this.pieces[index + 1]?.at ?? this.length;
  }
}

/** A piece that is as long as what it stands for maps one to one. */
function isLinear({ data, nodeStart, nodeEnd }: Piece<unknown>): boolean {
  return data.length === nodeEnd - nodeStart;
}

/** A one-to-one run that carries straight on from the last one becomes part of it. */
function pushRun<N>(runs: TextRun<N>[], run: TextRun<N>): void {
  const last = runs.at(-1);
  const carriesOn =
    last !== undefined &&
    last.node === run.node &&
    last.nodeEnd === run.nodeStart &&
    last.end === run.start &&
    isOneToOne(last) &&
    isOneToOne(run);
  if (last !== undefined && carriesOn) {
    last.nodeEnd = run.nodeEnd;
    last.end = run.end;
  } else {
    runs.push(run);
  }
}

function isOneToOne(run: TextRun<unknown>): boolean {
  return run.nodeEnd - run.nodeStart === run.end - run.start;
}
