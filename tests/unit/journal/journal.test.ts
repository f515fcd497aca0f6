import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checksumOf } from '../../../lib/journal/checksum';
import { FILE_HEAD_BYTES } from '../../../lib/journal/file-head';
import { Journal, type JournalState } from '../../../lib/journal/journal';
import { RECORD_HEAD_BYTES } from '../../../lib/journal/record-format';
import { FakeFile, Killed } from './fake-file';

interface Content {
  id: string;
  turn: number;
  text?: string;
}

let one: FakeFile;
let other: FakeFile;
let journal: Journal;

beforeEach(() => {
  FakeFile.reset();
  one = new FakeFile();
  other = new FakeFile();
  journal = new Journal(one, other);
});
afterEach(() => FakeFile.reset());

const stateAt = (number: number): JournalState => ({ installId: 'install-a', number, articles: number, highlights: 0 });
const put = (id: string, turn: number, into = journal, text?: string) =>
  into.append('article', id, { id, turn, ...(text === undefined ? {} : { text }) } satisfies Content);
/** By article: the turn that is newest. */
const newestIn = (of: Journal) =>
  Object.fromEntries([...of.newestRecords()].map((content) => [(content as Content).id, (content as Content).turn]));
const restart = () => {
  FakeFile.writesLeft = Number.POSITIVE_INFINITY;
  [one, other] = [one.reopened(), other.reopened()];
  journal = new Journal(one, other);
  return journal;
};
/** Text of which deflating takes little away. */
const noise = (seed: number, length: number) => {
  let value = seed + 1;
  return Array.from({ length }, () => {
    value ^= value << 13;
    value ^= value >>> 17;
    value ^= value << 5;
    return String.fromCharCode(33 + ((value >>> 8) % 90));
  }).join('');
};

it('sums as CRC-32 does', () => {
  expect(checksumOf(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(checksumOf(new Uint8Array())).toBe(0);
});

describe('what was appended', () => {
  it('is found again, the newest of each article, and how far the journal has come', () => {
    put('a', 1);
    put('b', 1);
    put('a', 2);
    journal.append('state', stateAt(3));
    expect(newestIn(restart())).toEqual({ a: 2, b: 1 });
    expect(journal.state).toEqual(stateAt(3));
  });

  it('is flushed record by record', () => {
    const before = one.flushes;
    put('a', 1);
    put('b', 1);
    expect(one.flushes).toBe(before + 2);
  });

  it('keeps every letter', () => {
    const text = 'Đò ngang “Bến Trong”: 10⁹ m³, 𝔘 \u0000 ý kiến';
    journal.append('article', 'bài-ơ', { id: 'bài-ơ', turn: 1, text });
    expect([...restart().newestRecords()]).toEqual([{ id: 'bài-ơ', turn: 1, text }]);
  });

  it('is nothing in a new journal', () => {
    expect(newestIn(restart())).toEqual({});
    expect(journal.state).toBeNull();
  });
});

describe('what is torn', () => {
  it.each(['part', 'more', 'error'] as const)(
    'is cut off where the disk was full (%s), said so, and the next goes on',
    (how) => {
      put('a', 1);
      FakeFile.room = 20;
      FakeFile.refusal = how;
      const size = one.getSize();
      expect(() => put('a', 2)).toThrow(expect.objectContaining({ code: 'storage-full' }));
      expect(one.getSize()).toBe(size);
      expect(newestIn(restart())).toEqual({ a: 1 });
      FakeFile.room = Number.POSITIVE_INFINITY;
      put('a', 3);
      put('b', 1);
      expect(newestIn(restart())).toEqual({ a: 3, b: 1 });
    },
  );

  it('is skipped and written over where not even the cutting off succeeds', () => {
    put('a', 1);
    FakeFile.room = 20;
    const { truncate } = one;
    one.truncate = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
    expect(() => put('long', 1, journal, noise(1, 500))).toThrow();
    FakeFile.room = Number.POSITIVE_INFINITY;
    put('b', 1);
    one.truncate = truncate;
    expect(newestIn(restart())).toEqual({ a: 1, b: 1 });
    put('c', 1);
    expect(newestIn(restart())).toEqual({ a: 1, b: 1, c: 1 });
  });

  it('is skipped wherever the file ends in the last record', () => {
    put('a', 1);
    const whole = one.getSize();
    put('b', 1);
    const { bytes } = one;
    for (let end = whole; end < bytes.length; end += 1) {
      const again = new Journal(new FakeFile(bytes.slice(0, end)), new FakeFile());
      expect(newestIn(again)).toEqual({ a: 1 });
      put('c', 1, again);
      expect(newestIn(again)).toEqual({ a: 1, c: 1 });
    }
  });

  it('costs the damaged record and no other, whichever byte is wrong', () => {
    put('a', 1);
    const [from, before] = [one.getSize(), 'a'];
    put('b', 1);
    const to = one.getSize();
    put('c', 1);
    const { bytes } = one;
    for (let at = from; at < to; at += 1) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a;
      const found = newestIn(new Journal(new FakeFile(damaged), new FakeFile()));
      // The spare bytes of a head are summed too, so nothing passes.
      expect(found).toEqual({ [before]: 1, c: 1 });
    }
  });

  it('gives the older record of an article whose newest is damaged', () => {
    put('a', 1);
    const from = one.getSize();
    put('a', 2);
    put('b', 1);
    one.bytes[from + RECORD_HEAD_BYTES + 3] = 0;
    expect(newestIn(restart())).toEqual({ a: 1, b: 1 });
  });

  it('takes the records of a file whose head is damaged', () => {
    put('a', 1);
    journal.append('state', stateAt(1));
    one.bytes.fill(0, 0, FILE_HEAD_BYTES);
    expect(newestIn(restart())).toEqual({ a: 1 });
    expect(journal.state).toEqual(stateAt(1));
    put('b', 1);
    expect(newestIn(restart())).toEqual({ a: 1, b: 1 });
  });

  it('never makes anything of bytes that are no journal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), (left, right) => {
        const made = new Journal(new FakeFile(left.slice()), new FakeFile(right.slice()));
        expect(newestIn(made)).toEqual({});
        put('a', 1, made);
        expect(newestIn(made)).toEqual({ a: 1 });
      }),
    );
  });
});

describe('compacting', () => {
  /** Six megabytes, of which one article has most. */
  const grow = () => {
    for (let turn = 1; turn <= 60; turn += 1) put('long', turn, journal, noise(turn, 120_000));
    put('a', 1);
    journal.append('state', stateAt(7));
  };
  const compact = (of = journal, between: (turn: number) => void = () => undefined) => {
    for (let turn = 1; of.compactMore(); turn += 1) between(turn);
  };

  it('keeps the newest record of each article and the state, and no more', () => {
    grow();
    const before = journal.bytes;
    compact();
    expect(journal.bytes).toBeLessThan(before / 20);
    expect(newestIn(journal)).toEqual({ long: 60, a: 1 });
    expect(newestIn(restart())).toEqual({ long: 60, a: 1 });
    expect(journal.state).toEqual(stateAt(7));
    expect(Math.min(one.getSize(), other.getSize())).toBe(0);
  });

  it('is not done for little, nor while the journal does not hold the whole collection', () => {
    put('a', 1);
    journal.append('state', stateAt(1));
    expect(journal.compactMore()).toBe(false);
    const unfinished = new Journal(new FakeFile(), new FakeFile());
    for (let turn = 1; turn <= 60; turn += 1) put('long', turn, unfinished, noise(turn, 120_000));
    expect(unfinished.compactMore()).toBe(false);
  });

  it('takes along what is appended meanwhile', () => {
    grow();
    compact(journal, (turn) => {
      put('a', 1 + turn);
      put(`new ${turn}`, 1);
    });
    const found = newestIn(journal);
    expect(found.a).toBeGreaterThan(1);
    expect(Object.keys(found).filter((id) => id.startsWith('new'))).toHaveLength((found.a ?? 0) - 1);
    expect(newestIn(restart())).toEqual(found);
  });

  it('makes small what was appended in haste, and copies many records with one flush', () => {
    const text = 'Nước sông Mẫu lên, đò ngang nghỉ từ sáng. '.repeat(40);
    const records = Array.from({ length: 3_000 }, (_one, at) => `bài ${at}`).map((name) => ({
      ...{ kind: 'article' as const, name },
      content: { id: name, turn: 1, text } satisfies Content,
    }));
    journal.appendAll([...records, { kind: 'state', state: stateAt(9) }], true);
    const inHaste = journal.bytes;
    expect(inHaste).toBeGreaterThan(3_000 * text.length);
    expect(Object.keys(newestIn(restart()))).toHaveLength(3_000);
    const flushes = one.flushes + other.flushes;
    compact();
    expect(journal.bytes).toBeLessThan(inHaste / 5);
    expect(one.flushes + other.flushes - flushes).toBeLessThan(30);
    const found = [...restart().newestRecords()];
    expect(found).toHaveLength(3_000);
    expect(found).toContainEqual({ id: 'bài 17', turn: 1, text });
    expect(journal.state).toEqual(stateAt(9));
  });

  it('may be killed at every write: nothing is lost, and the next start goes on', () => {
    grow();
    // More than is copied with one write.
    for (const id of ['wide', 'broad']) put(id, 1, journal, noise(7, 1_800_000));
    const held = { long: 60, a: 1, wide: 1, broad: 1 };
    const [before, beside] = [one.reopened(), other.reopened()];
    let kills = 0;
    for (let writes = 0; ; writes += 1) {
      FakeFile.reset();
      [one, other] = [before.reopened(), beside.reopened()];
      journal = new Journal(one, other);
      FakeFile.writesLeft = writes;
      try {
        compact();
        break;
      } catch (error) {
        expect(error instanceof Killed || (error as { code?: string }).code === 'storage-full').toBe(true);
        kills += 1;
      }
      expect(newestIn(restart())).toEqual(held);
      expect(journal.state).toEqual(stateAt(7));
      put('b', 1);
      compact();
      expect(newestIn(restart())).toEqual({ ...held, b: 1 });
    }
    expect(kills).toBeGreaterThan(4);
  });

  it('goes on in the old file where the disk has no room for a second one', () => {
    grow();
    FakeFile.room = 500;
    expect(() => compact()).toThrow(expect.objectContaining({ code: 'storage-full' }));
    FakeFile.room = Number.POSITIVE_INFINITY;
    put('b', 1);
    expect(newestIn(restart())).toEqual({ long: 60, a: 1, b: 1 });
    compact();
    expect(newestIn(restart())).toEqual({ long: 60, a: 1, b: 1 });
  });
});

it('says whether the disk has room, and leaves nothing behind', () => {
  put('a', 1);
  const size = one.getSize();
  expect(journal.hasRoom(1_000)).toBe(true);
  FakeFile.room = 999;
  expect(journal.hasRoom(1_000)).toBe(false);
  expect(one.getSize()).toBe(size);
  expect(newestIn(restart())).toEqual({ a: 1 });
});

it('survives kills at random writes of anything: what was acknowledged is there', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(30)), { maxLength: 25 }), (steps) => {
      FakeFile.reset();
      [one, other] = [new FakeFile(), new FakeFile()];
      journal = new Journal(one, other);
      const acknowledged: Record<string, number> = {};
      for (const [turn, [article, writes]] of steps.entries()) {
        FakeFile.writesLeft = writes;
        try {
          put(`a${article}`, turn + 1);
          acknowledged[`a${article}`] = turn + 1;
          if (writes < 3) throw new Killed();
        } catch {
          restart();
        }
      }
      const found = newestIn(restart());
      for (const [id, turn] of Object.entries(acknowledged)) expect(found[id]).toBeGreaterThanOrEqual(turn);
    }),
  );
});
