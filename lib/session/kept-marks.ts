/** The kept article of the page in view and its highlights: asked for, written, taken back, found in the text, painted. */

import { describePosition } from '../anchor/describe';
import { toSearchable } from '../anchor/searchable';
import { askBackground } from '../messages/ask';
import type { KeptArticle, PageRequests } from '../messages/contract';
import type { RequestType } from '../messages/envelope';
import type { ReadArticle } from '../model/article';
import { ReaderError } from '../model/error';
import type {
  FoundHighlight,
  HighlightChanges,
  HighlightColour,
  HighlightTarget,
  TextPosition,
} from '../model/highlight';
import { type ArticleId, type HighlightId, newArticleId, randomId } from '../model/ids';
import type { Ground } from '../model/settings/settings';
import { samePosition } from '../model/text-position';
import { foundOf, type LocatedHighlight, locateMarks } from '../page/paint/marks';
import type { Painter } from '../page/paint/paint';
import { pause } from '../page/pause';
import type { ArticleReading } from './page-reader';
import { createUndoStack } from './undo';

export interface KeptMarksParts {
  document: Document;
  painter: Painter;
  /** The article in view. */
  article: () => ArticleReading | null;
  /** What its text stands on. */
  ground: () => Ground;
  /** Called after the marks are others, or stand elsewhere. */
  onChange: () => void;
}

/** With so many highlights they are found in slices of so many milliseconds: two of them fit into one frame of the screen. */
const MANY = 100;
const SLICE = 8;
/** So many are found between two looks at the clock. */
const STEP = 5;

type Write = Extract<RequestType, `highlight/${string}` | 'article/keep'>;

export class KeptMarks {
  readonly #parts: KeptMarksParts;
  /** Made once an article, so that a retried save is the same save. */
  #draft: { address: string; id: ArticleId } | null = null;
  #kept: KeptArticle | null = null;
  /** The address that `#kept` was asked for. */
  #keptAt: string | undefined;
  #marks: LocatedHighlight[] = [];
  /** The reading that `#marks` were found in. */
  #foundIn: ArticleReading | null = null;
  /** The search in slices that began last, and its number. */
  #search: Promise<boolean> = Promise.resolve(true);
  #searches = 0;
  readonly #undoSteps = createUndoStack();

  constructor(parts: KeptMarksParts) {
    this.#parts = parts;
  }

  get kept(): KeptArticle | null {
    return this.#kept;
  }

  /** In the order of the text; those that are not found come last. */
  get marks(): readonly LocatedHighlight[] {
    return this.#marks;
  }

  markOf(id: HighlightId): LocatedHighlight | undefined {
    return this.#marks.find(({ highlight }) => highlight.id === id);
  }

  /** What became of each highlight on this page, by its id. */
  found(): Record<HighlightId, FoundHighlight> {
    return foundOf(this.#marks, this.#parts.article()?.article.blocks ?? []);
  }

  /** Follows another reading of the page: of the same article, of another one, or of none. */
  async follow(): Promise<void> {
    if (this.#keptAt !== this.#address) {
      // The article before has nothing to do with this one.
      this.#undoSteps.clear();
      this.#setKept(null);
    } else {
      if (this.#kept) await this.#findGently(this.#kept);
      this.relocate();
    }
    if (this.#parts.article()) await this.refresh();
    else await this.#showCount(null);
  }

  /** Asks the collection again what it holds of this article. */
  async refresh(): Promise<void> {
    const article = this.#parts.article()?.article;
    if (!article) return;
    const kept = await askBackground('article/open', { addresses: article.addresses });
    if (kept && !(await this.#findGently(kept))) return;
    // The page may have moved on to another article meanwhile.
    if (this.#address !== article.addresses[0]) return;
    this.#setKept(kept);
    await this.#showCount(kept?.highlights.length ?? 0);
  }

  /** Finds the highlights in the text as it stands now, and paints them. */
  relocate(): void {
    const { document, painter, article, ground, onChange } = this.#parts;
    const reading = article();
    const highlights = this.#kept?.highlights ?? [];
    this.#marks = reading
      ? locateMarks(highlights, reading.article, reading.sources, document, this.#marksOf(reading))
      : [];
    this.#foundIn = reading;
    painter.paint(
      this.#marks.map(({ highlight: { colour }, state, ranges }) => ({
        colour,
        ranges,
        isChanged: state === 'changed',
      })),
      ground(),
    );
    onChange();
  }

  /** Keeps the article without a mark. */
  async save(): Promise<void> {
    const { article } = this.#requireArticle();
    await this.#write('article/keep', { id: this.#idOf(article), article });
  }

  /**
   * Keeps a highlight, and the article with the first one. Resolves when both are stored. The id comes from the caller:
   * asked twice, it is one highlight.
   */
  async add(id: HighlightId, position: TextPosition, colour: HighlightColour): Promise<void> {
    const { article } = this.#requireArticle();
    const target = targetOf(article, position);
    const highlight = { ...target, id, colour, note: '', tags: [], createdAt: new Date().toISOString() };
    const isHere = await this.#write('highlight/add', { id: this.#idOf(article), article, highlight });
    if (isHere) this.#undoSteps.add({ undo: () => this.#delete(id), redo: () => this.#restore(id) });
  }

  async edit(id: HighlightId, changes: HighlightChanges): Promise<void> {
    const before = this.markOf(id)?.highlight;
    if (!(await this.#edit(id, changes)) || !before) return;
    const { colour, note, tags, quote, position, fingerprint } = before;
    const all = { colour, note, tags, target: { quote, position, fingerprint } };
    const back = Object.fromEntries(Object.keys(changes).map((key) => [key, all[key as keyof HighlightChanges]]));
    this.#undoSteps.add({ undo: () => this.#edit(id, back), redo: () => this.#edit(id, changes) });
  }

  async delete(id: HighlightId): Promise<void> {
    if (await this.#delete(id)) this.#undoSteps.add({ undo: () => this.#restore(id), redo: () => this.#delete(id) });
  }

  /** Says that a highlight is on the words at a position now; the article takes the text that they stand in. */
  async attach(id: HighlightId, position: TextPosition): Promise<void> {
    const target = targetOf(this.#requireArticle().article, position);
    if (!this.markOf(id)) throw new ReaderError('not-found');
    await this.save();
    await this.edit(id, { target });
  }

  canUndo(way: 'undo' | 'redo'): boolean {
    return this.#undoSteps.can(way);
  }

  /** Takes back what was done last on this page; false where there is nothing. */
  undo(): Promise<boolean> {
    return this.#undoSteps.undo();
  }

  redo(): Promise<boolean> {
    return this.#undoSteps.redo();
  }

  /** The highlight on exactly these words. */
  markAt(position: TextPosition): LocatedHighlight | undefined {
    return this.#marks.find((mark) => mark.position && samePosition(mark.position, position));
  }

  #edit = (id: HighlightId, changes: HighlightChanges) => this.#write('highlight/edit', { id, changes });
  #delete = (id: HighlightId) => this.#write('highlight/delete', { id });
  #restore = (id: HighlightId) => this.#write('highlight/restore', { id });

  get #address(): string | undefined {
    return this.#parts.article()?.article.addresses[0];
  }

  #idOf({ addresses }: ReadArticle): ArticleId {
    if (this.#kept) return this.#kept.id;
    const address = addresses[0] ?? '';
    if (this.#draft?.address !== address) this.#draft = { address, id: newArticleId(randomId) };
    return this.#draft.id;
  }

  #requireArticle(): ArticleReading {
    const article = this.#parts.article();
    if (!article) throw new ReaderError('no-article');
    return article;
  }

  #marksOf(reading: ArticleReading): LocatedHighlight[] {
    return reading === this.#foundIn ? this.#marks : [];
  }

  /**
   * Finds many highlights in slices, so that the page stays at the reader's hand; what is shown stays as it is. False where
   * other ones came meanwhile: then it is those that are shown, and they are found already.
   */
  #findGently(kept: KeptArticle): Promise<boolean> {
    this.#searches += 1;
    this.#search = this.#find(kept, this.#searches);
    return this.#search;
  }

  async #find({ highlights }: KeptArticle, search: number): Promise<boolean> {
    const reading = this.#parts.article();
    if (!reading || highlights.length <= MANY) return true;
    const { article, sources } = reading;
    const searchable = toSearchable(article.blocks, article.fingerprint);
    const before = this.#marksOf(reading);
    const found: LocatedHighlight[] = [];
    let start = performance.now();
    for (let at = 0; at < highlights.length; at += STEP) {
      const step = highlights.slice(at, at + STEP);
      found.push(...locateMarks(step, article, sources, this.#parts.document, before, searchable));
      if (performance.now() - start < SLICE) continue;
      await pause();
      if (this.#searches !== search) {
        await this.#search;
        return false;
      }
      if (this.#parts.article() !== reading) return true;
      start = performance.now();
    }
    this.#marks = found;
    this.#foundIn = reading;
    return true;
  }

  /**
   * Every write: what the collection answers after the commit is what is shown. Tells whether the page still shows the
   * article: only there can it be taken back.
   */
  async #write<T extends Write>(type: T, payload: PageRequests[T]['payload']): Promise<boolean> {
    const address = this.#address;
    const kept = (await askBackground(type, payload)) as KeptArticle;
    if (this.#address === address && !(await this.#findGently(kept))) return this.#address === address;
    // It is stored; but the page may show another article by now, or an undo may concern the one before.
    const isFirst = this.#kept === null && (type === 'article/keep' || type === 'highlight/add');
    if (this.#address !== address) return false;
    if (isFirst || this.#kept?.id === kept.id) {
      this.#setKept(kept);
      // Not waited for: what was stored is to be taken back from the moment it is painted.
      void this.#showCount(kept.highlights.length);
    }
    return true;
  }

  #setKept(kept: KeptArticle | null): void {
    // A search that is still under way is for what was kept before.
    this.#searches += 1;
    this.#search = Promise.resolve(true);
    this.#kept = kept;
    this.#keptAt = this.#address;
    this.relocate();
  }

  /** The badge is decoration: a tab that is just closing must not make a save look failed. */
  async #showCount(highlights: number | null): Promise<void> {
    await askBackground('page/count', { highlights }).catch(() => undefined);
  }
}

/** What finds the words at a position again; rejects a position without any. */
function targetOf({ blocks, fingerprint }: ReadArticle, position: TextPosition): HighlightTarget {
  const target = describePosition(blocks, fingerprint, position);
  if (!target) throw new ReaderError('nothing-selected');
  return target;
}
