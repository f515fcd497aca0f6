/** A record that is not as its schema says: as it was found, and what became of it. */

import type { IsoMoment } from './article';
import type { RecordKind } from './migrations/record-migration';
import { isRecord } from './soundness';

/** `counters`: what the collection counts of itself. */
export type DamageKind = RecordKind | 'counters';

/** What a repair puts in the place of a field; without `to`, the field is left out. */
export interface Replacement {
  field: string;
  from: unknown;
  to?: unknown;
}

export interface DamagedRecord {
  /** By which it is asked for again. */
  key: string;
  kind: DamageKind;
  /** The record as it lay in the database. */
  raw: unknown;
  /**
   * The fields that are wrong. `*`: all of it; `schema`: a later program wrote it, and it may be whole to that one;
   * `article`: it is whole, but the article that it belongs to is not there.
   */
  what: string[];
  /** `found`: it lies where it lay; otherwise what took its place. */
  state: 'found' | 'repaired' | 'deleted';
  /** What a repair puts in place of what, or has put; null where there is nothing that it could be repaired with. */
  replaced: Replacement[] | null;
  /** When that was done. */
  handledAt?: IsoMoment;
}

/** By what a damaged record is asked for. `id`: its key in its own store. */
export const damageKeyOf = (kind: DamageKind, id: unknown): string => `${kind} ${JSON.stringify(id)}`;

/** By what a reader may know a damaged record: whatever of it is whole. */
export function nameOfDamaged(raw: unknown): string | null {
  if (!isRecord(raw)) return null;
  const { headline, url, addresses, quote, note } = raw;
  const corrected = isRecord(raw.corrections) ? raw.corrections.headline : undefined;
  const [address] = Array.isArray(addresses) ? addresses : [];
  const marked = isRecord(quote) ? quote.exact : undefined;
  const known = [corrected, headline, marked, url, address, note];
  return known.find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? null;
}

/** Any value that a database can hold, as JSON text. What JSON has no form for is written as its name and its parts. */
export function rawJson(value: unknown): string {
  const above: unknown[] = [];
  // `this` is the object that holds the value: what is not above it any more is no circle.
  const json = JSON.stringify(
    value,
    function (this: unknown, _key, part: unknown) {
      if (typeof part === 'bigint') return `${part}n`;
      if (typeof part === 'number' && !Number.isFinite(part)) return String(part);
      if (typeof part !== 'object' || part === null) return part;
      while (above.length > 0 && above.at(-1) !== this) above.pop();
      if (above.includes(part)) return { '': 'circle' };
      above.push(part);
      if (part instanceof Map) return toNamed('Map', above, [...part]);
      if (part instanceof Set) return toNamed('Set', above, [...part]);
      if (part instanceof Error) return toNamed('Error', above, part.message);
      if (part instanceof RegExp) return toNamed('RegExp', above, String(part));
      if (part instanceof ArrayBuffer) return toNamed('ArrayBuffer', above, [...new Uint8Array(part)]);
      if (ArrayBuffer.isView(part)) return toNamed(part.constructor.name, above, Array.from(part as Uint8Array));
      return part;
    },
    2,
  ) as string | undefined;
  return json ?? 'null';
}

function toNamed(name: string, above: unknown[], value: unknown): object {
  const named = { '': name, value };
  above.push(named);
  return named;
}
