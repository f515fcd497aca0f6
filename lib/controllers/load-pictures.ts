/** The pictures that are kept with an article, as addresses of the page that shows them. */

import type { PageShotRow } from '../../components/copy/views';
import type { ArticleId } from '../model/ids';
import type { KeptPicture, PictureName } from '../model/picture';
import { openCollection } from '../store/open-collection';

export interface LoadedPictures {
  /** By the image's address at the paper. */
  images: ReadonlyMap<string, string>;
  shots: readonly PageShotRow[];
}

/** What is kept with the article, each picture with its address. */
export async function loadPictures(id: ArticleId, own: OwnAddresses): Promise<LoadedPictures> {
  const { pictures } = await openCollection();
  const names = await pictures.list(id);
  const images = new Map<string, string>();
  const shots: PageShotRow[] = [];
  for (const name of names) {
    const picture = own.has(name) ? null : await pictures.get(id, name);
    if (picture !== null) own.make(picture);
    const known = own.of(name);
    if (known === undefined) continue;
    if (name.kind === 'image') images.set(name.name, known.src);
    else shots.push(known);
  }
  own.keepOnly(names);
  return { images, shots };
}

/** Addresses that the browser gives for what lies in memory. A picture gets one once: another one would draw it anew. */
export class OwnAddresses {
  readonly #rows = new Map<string, PageShotRow>();

  has(name: PictureName): boolean {
    return this.#rows.has(keyOf(name));
  }

  of(name: PictureName): PageShotRow | undefined {
    return this.#rows.get(keyOf(name));
  }

  make({ kind, name, type, bytes, url, at, isWhole = false }: KeptPicture): void {
    const src = URL.createObjectURL(new Blob([bytes], { type }));
    this.#rows.set(keyOf({ kind, name }), { name, src, url, at, isWhole });
  }

  keepOnly(names: readonly PictureName[]): void {
    const kept = new Set(names.map(keyOf));
    for (const [key, { src }] of this.#rows) {
      if (kept.has(key)) continue;
      URL.revokeObjectURL(src);
      this.#rows.delete(key);
    }
  }
}

const keyOf = ({ kind, name }: PictureName): string => `${kind} ${name}`;
