/** A set of places, a bit each: documents or highlights by where they stand in their columns. */

const BITS = 32;

export class Bits {
  readonly size: number;
  readonly #words: Uint32Array<ArrayBuffer>;
  #count: number | undefined;

  /** Of places below `size`; what is beyond is never in it. */
  constructor(size: number) {
    this.size = size;
    this.#words = new Uint32Array(Math.ceil(size / BITS));
  }

  add(place: number): void {
    if (place >= this.size) return;
    const at = place >>> 5;
    this.#words[at] = (this.#words[at] ?? 0) | (1 << (place & 31));
    this.#count = undefined;
  }

  delete(place: number): void {
    const at = place >>> 5;
    if (at < this.#words.length) this.#words[at] = (this.#words[at] ?? 0) & ~(1 << (place & 31));
    this.#count = undefined;
  }

  has(place: number): boolean {
    return (((this.#words[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }

  /** How many are in it. */
  get count(): number {
    if (this.#count === undefined) {
      let count = 0;
      for (const word of this.#words) count += countOnes(word);
      this.#count = count;
    }
    return this.#count;
  }

  copy(): Bits {
    const copied = new Bits(this.size);
    copied.#words.set(this.#words);
    copied.#count = this.#count;
    return copied;
  }

  /** Keeps those alone that are in the other one too. */
  keep(other: Bits): void {
    this.#change(other, (own, others) => own & others);
  }

  addAll(other: Bits): void {
    this.#change(other, (own, others) => own | others);
  }

  deleteAll(other: Bits): void {
    this.#change(other, (own, others) => own & ~others);
  }

  #change(other: Bits, change: (own: number, others: number) => number): void {
    for (let at = 0; at < this.#words.length; at += 1) {
      this.#words[at] = change(this.#words[at] ?? 0, other.#words[at] ?? 0);
    }
    this.#count = undefined;
  }

  /** Each of them, from the first on. */
  forEach(visit: (place: number) => void): void {
    for (let at = 0; at < this.#words.length; at += 1) {
      for (let left = this.#words[at] ?? 0; left !== 0; left &= left - 1) {
        visit(at * BITS + (BITS - 1 - Math.clz32(left & -left)));
      }
    }
  }

  /** All of them, the first first. */
  places(): Uint32Array {
    const places = new Uint32Array(this.count);
    let at = 0;
    this.forEach((place) => {
      places[at] = place;
      at += 1;
    });
    return places;
  }

  /** So many from the last one back, behind the first `skipped` of them. */
  lastPlaces(limit: number, skipped: number): number[] {
    const places: number[] = [];
    let left = skipped;
    for (let at = this.#words.length - 1; at >= 0 && places.length < limit; at -= 1) {
      let word = this.#words[at] ?? 0;
      const ones = countOnes(word);
      if (ones <= left) {
        left -= ones;
        continue;
      }
      while (word !== 0 && places.length < limit) {
        const bit = BITS - 1 - Math.clz32(word);
        word &= ~(1 << bit);
        if (left > 0) left -= 1;
        else places.push(at * BITS + bit);
      }
    }
    return places;
  }

  /** Whether it has one at this place or behind it. */
  hasFrom(place: number): boolean {
    const [last] = this.lastPlaces(1, 0);
    return last !== undefined && last >= place;
  }
}

function countOnes(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return (((ones + (ones >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
