/**
 * Canonical text: what a reader would type. NFC, every run of white space one plain space, ends trimmed, soft hyphens
 * and zero-width characters dropped. Positions in an article count in this text.
 */

/** A stretch of the raw text and the stretch of the canonical text that it became. UTF-16 offsets, ends exclusive. */
export interface Stretch {
  rawStart: number;
  rawEnd: number;
  start: number;
  end: number;
  /** True where the stretches map character by character; otherwise they are indivisible. */
  linear: boolean;
}

const SPACE_CLASS = '[\\s\\u0085\\u180e]';
const DROPPED_CLASS = '[\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]';

const DROPPED_ANYWHERE = new RegExp(DROPPED_CLASS, 'gu');
const DROPPED_BEFORE = new RegExp(`^${DROPPED_CLASS}+`, 'u');
const DROPPED_AFTER = new RegExp(`${DROPPED_CLASS}+$`, 'u');
const SPACES = new RegExp(`${SPACE_CLASS}+`, 'gu');
/** May hold no space at all: `\s` matches the byte order mark too, which has no width and is dropped. */
const SPACE_RUN = new RegExp(`(?:${SPACE_CLASS}|${DROPPED_CLASS})+`, 'yu');
/** White space that is not one plain space already. */
const SPACES_TO_CHANGE = new RegExp(`${SPACE_CLASS}{2,}|[^\\S ]|[\\u0085\\u180e]`, 'g');
const HAS_DROPPED = new RegExp(DROPPED_CLASS);
/** One letter with its marks; dropped characters in between do not part them. Jamo compose without marks. */
const LETTER_CLUSTER = new RegExp(
  `${DROPPED_CLASS}*(?:[\\u1100-\\u11ff\\uac00-\\ud7a3](?:${DROPPED_CLASS}*[\\u1160-\\u11ff])*|[\\s\\S])(?:${DROPPED_CLASS}*\\p{M})*`,
  'yu',
);

/**
 * Characters that canonicalising may have to change: white space other than the plain space, invisible characters, and
 * all outside the blocks whose letters are composed. One class, so that a single pass clears nearly every text.
 */
const UNUSUAL_CHARACTER = /[^ -~\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/;

/** The same without white space that only has to be collapsed: what a page's source has between its words. */
const UNUSUAL_BUT_SPACE = /[^\t\n\f\r -~\u00a0-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]/;
const PLAIN_SPACES = /[\t\n\f\r \u00a0]+/g;

/** True where `raw` is certainly canonical already; false where it has to be looked at closely. */
function isPlain(raw: string): boolean {
  return !UNUSUAL_CHARACTER.test(raw) && !raw.includes('  ') && !raw.startsWith(' ') && !raw.endsWith(' ');
}

/** The canonical form of `raw`. Idempotent. */
export function canonicalText(raw: string): string {
  const trimmed = raw.trim();
  if (isPlain(trimmed)) return trimmed;
  if (!UNUSUAL_BUT_SPACE.test(trimmed)) return trimmed.replace(PLAIN_SPACES, ' ');
  return raw
    .replace(DROPPED_ANYWHERE, '')
    .replace(SPACES, ' ')
    .normalize('NFC')
    .replace(/^ +| +$/g, '');
}

/**
 * The canonical form of `raw` together with where each of its characters came from. The stretches are in order, do not
 * overlap and cover the whole text; raw characters that were dropped are in none.
 */
export function canonicalise(raw: string): { text: string; stretches: Stretch[] } {
  if (raw !== '' && isPlain(raw)) {
    return { text: raw, stretches: [{ rawStart: 0, rawEnd: raw.length, start: 0, end: raw.length, linear: true }] };
  }
  const writer = new StretchWriter();
  if (!HAS_DROPPED.test(raw) && raw.normalize('NFC') === raw) writeComposed(raw, writer);
  else writeClusters(raw, writer);
  return writer.finish();
}

/** Only white space changes: everything up to the next run of it goes over as it is. */
function writeComposed(raw: string, writer: StretchWriter): void {
  let at = 0;
  while (at < raw.length) {
    SPACES_TO_CHANGE.lastIndex = at;
    const run = at === 0 && raw.startsWith(' ') ? /^\s+/.exec(raw) : SPACES_TO_CHANGE.exec(raw);
    const start = run?.index ?? raw.length;
    if (start > at) writer.addLinear(raw, at, start);
    at = start + (run?.[0].length ?? 0);
    if (at > start) writer.addSpace(raw, start, at);
  }
}

/** Letter by letter, for text that is not in NFC or holds characters that are dropped. */
function writeClusters(raw: string, writer: StretchWriter): void {
  let at = 0;
  while (at < raw.length) {
    const spaceEnd = endOfSpaces(raw, at);
    if (spaceEnd > at) {
      writer.addSpace(raw, at, spaceEnd);
      at = spaceEnd;
      continue;
    }
    LETTER_CLUSTER.lastIndex = at;
    const cluster = LETTER_CLUSTER.exec(raw)?.[0] ?? raw.charAt(at);
    writer.addCluster(cluster, at);
    at += cluster.length;
  }
}

/** Where the run of white space at `at` ends; `at` itself where there is none. */
function endOfSpaces(raw: string, at: number): number {
  SPACE_RUN.lastIndex = at;
  const run = SPACE_RUN.exec(raw)?.[0];
  if (run === undefined || run.replace(DROPPED_ANYWHERE, '') === '') return at;
  return at + run.length;
}

/** Collects the text and its stretches; neighbours that are both linear become one. */
class StretchWriter {
  private text = '';
  private readonly stretches: Stretch[] = [];

  /** The run's own spaces, without the dropped characters around them: these may stand in another node. */
  addSpace(raw: string, runStart: number, runEnd: number): void {
    if (this.text === '') return;
    const run = raw.slice(runStart, runEnd);
    const before = run.length - run.replace(DROPPED_BEFORE, '').length;
    const after = run.length - run.replace(DROPPED_AFTER, '').length;
    this.add(' ', runStart + before, runEnd - after);
  }

  addLinear(raw: string, rawStart: number, rawEnd: number): void {
    this.add(raw.slice(rawStart, rawEnd), rawStart, rawEnd);
  }

  addCluster(cluster: string, rawStart: number): void {
    const kept = cluster.replace(DROPPED_ANYWHERE, '');
    const lead = cluster.length - cluster.replace(DROPPED_BEFORE, '').length;
    this.add(kept.normalize('NFC'), rawStart + lead, rawStart + cluster.length, kept);
  }

  finish(): { text: string; stretches: Stretch[] } {
    const last = this.stretches.at(-1);
    if (last !== undefined && this.text.endsWith(' ')) {
      this.text = this.text.slice(0, -1);
      last.end -= 1;
      if (last.linear) last.rawEnd -= 1;
      if (last.end === last.start) this.stretches.pop();
    }
    return { text: this.text, stretches: this.stretches };
  }

  private add(written: string, rawStart: number, rawEnd: number, kept = written): void {
    if (written === '') return;
    const start = this.text.length;
    this.text += written;
    const linear =
      kept.length === rawEnd - rawStart && written.length === kept.length && (written === kept || written.length === 1);
    const last = this.stretches.at(-1);
    if (linear && last?.linear === true && last.rawEnd === rawStart) {
      last.rawEnd = rawEnd;
      last.end = this.text.length;
    } else {
      this.stretches.push({ rawStart, rawEnd, start, end: this.text.length, linear });
    }
  }
}
