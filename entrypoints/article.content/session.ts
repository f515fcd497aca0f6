/**
 * One article page and its reader: the place where reading, clearing, marking and keeping meet. It decides what happens
 * when; how each is done is in `lib/`.
 */

import { describePosition } from '../../lib/anchor/describe';
import { positionOf } from '../../lib/anchor/dom-range';
import { trimPosition } from '../../lib/anchor/positions';
import type { Reading } from '../../lib/article/reading';
import { askBackground } from '../../lib/messages/ask';
import type { KeptArticle, PageRequests, PageState } from '../../lib/messages/contract';
import type { RequestType } from '../../lib/messages/envelope';
import { ReaderError } from '../../lib/model/error';
import type { HighlightChanges, HighlightColour, TextPosition } from '../../lib/model/highlight';
import { type ArticleId, type HighlightId, newArticleId, newHighlightId } from '../../lib/model/ids';
import type { Settings } from '../../lib/model/settings';
import type { Clearing } from '../../lib/page/clear';
import { locateMarks, type Mark, statesOf } from '../../lib/page/marks';
import type { Painter } from '../../lib/page/paint';
import { groundOf } from '../../lib/page/viewport';
import type { PageReader } from './page-reader';

type ArticleReading = Extract<Reading, { isArticle: true }>;

const newId = () => crypto.randomUUID();

export interface SessionParts {
  document: Document;
  reader: PageReader;
  clearing: Clearing;
  painter: Painter;
  settings: Settings;
}

export class Session {
  readonly #parts: SessionParts;
  /** Made once a page, so that a retried save is the same save. */
  #draftId: ArticleId = newArticleId(newId);
  #kept: KeptArticle | null = null;
  #marks: Mark[] = [];
  /** What the reader chose on this page; null until the switch was touched. */
  #choice: boolean | null = null;
  settings: Settings;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.settings = parts.settings;
  }

  get kept(): KeptArticle | null {
    return this.#kept;
  }

  get isCleared(): boolean {
    return this.#parts.clearing.isOn;
  }

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  get article(): ArticleReading | null {
    const { reading } = this.#parts.reader;
    return reading.isArticle ? reading : null;
  }

  /** Reads the page, clears it where that is certain and wanted, and brings its highlights back. */
  async read(asked?: boolean): Promise<void> {
    this.#parts.reader.read(asked);
    await this.#follow();
  }

  /** Looks after the page: repairs what it dropped, and follows it where it now shows something else. */
  async check(): Promise<void> {
    const { reader, clearing, painter } = this.#parts;
    if (reader.refresh()) {
      await this.#follow();
      return;
    }
    clearing.restore();
    painter.restore();
  }

  /** Another reading: the clearing, the kept article and the paint follow it. */
  async #follow(): Promise<void> {
    const { clearing, reader } = this.#parts;
    const { article } = this;
    if (!article) {
      clearing.turnOff();
      this.#setKept(null);
      await this.#showCount(null);
      return;
    }
    const wanted = this.#choice ?? (this.settings.clearPages && (article.certain || reader.wasAsked));
    if (wanted) clearing.turnOn(article.sources);
    else clearing.turnOff();
    this.#relocate();
    await this.refreshKept();
  }

  /** Asks the collection again what it holds of this article. */
  async refreshKept(): Promise<void> {
    const { article } = this;
    if (!article) return;
    const { addresses } = article.article;
    const kept = await askBackground('article/open', { addresses });
    // The page may have moved on to another article meanwhile.
    if (this.article?.article.addresses[0] !== addresses[0]) return;
    this.#setKept(kept);
    await this.#showCount(kept?.highlights.length ?? 0);
  }

  setCleared(on: boolean | 'toggle'): void {
    const { clearing } = this.#parts;
    const { article } = this;
    if (!article) throw new ReaderError('no-article');
    this.#choice = on === 'toggle' ? !clearing.isOn : on;
    if (this.#choice) clearing.turnOn(article.sources);
    else clearing.turnOff();
  }

  /** Keeps the article without a mark. */
  async save(): Promise<void> {
    const { article } = this.#requireArticle();
    await this.#write('article/keep', { id: this.#articleId, article });
  }

  /** The part of the article's text that a range covers; rejects a range that holds none of it. */
  positionOf(range: Range | null): TextPosition {
    const { article, sources } = this.#requireArticle();
    if (!range || range.collapsed) throw new ReaderError('nothing-selected');
    const position = positionOf(range, sources);
    const trimmed = position && trimPosition(article.blocks, position);
    if (!trimmed) throw new ReaderError('selection-outside');
    return trimmed;
  }

  /** Keeps a highlight, and the article with the first one. Resolves when both are stored. */
  async addHighlight(position: TextPosition, colour: HighlightColour, note: string): Promise<HighlightId> {
    const { article } = this.#requireArticle();
    const target = describePosition(article.blocks, article.fingerprint, position);
    if (!target) throw new ReaderError('nothing-selected');
    const highlight = {
      ...target,
      id: newHighlightId(newId),
      colour,
      note,
      tags: [],
      createdAt: new Date().toISOString(),
    };
    await this.#write('highlight/add', { id: this.#articleId, article, highlight });
    return highlight.id;
  }

  async editHighlight(id: HighlightId, changes: HighlightChanges): Promise<void> {
    await this.#write('highlight/edit', { id, changes });
  }

  async deleteHighlight(id: HighlightId): Promise<void> {
    await this.#write('highlight/delete', { id });
  }

  async restoreHighlight(id: HighlightId): Promise<void> {
    await this.#write('highlight/restore', { id });
  }

  /** Brings a highlight into view and shows it for a moment. */
  jumpTo(id: HighlightId): void {
    const mark = this.#marks.find(({ highlight }) => highlight.id === id);
    const first = mark?.ranges[0];
    if (!mark || !first) throw new ReaderError('not-found');
    const { innerHeight } = window;
    const { top } = first.getBoundingClientRect();
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
    this.#parts.painter.flash(mark.ranges);
  }

  state(): PageState {
    const { reader, clearing } = this.#parts;
    const { reading, wasAsked } = reader;
    if (!reading.isArticle) return { kind: 'no-article', reason: reading.reason, asked: wasAsked };
    return {
      kind: 'article',
      article: reading.article,
      certain: reading.certain,
      cleared: clearing.isOn,
      kept: this.#kept,
      states: statesOf(this.#marks),
    };
  }

  get #articleId(): ArticleId {
    return this.#kept?.id ?? this.#draftId;
  }

  #requireArticle(): ArticleReading {
    if (!this.article) throw new ReaderError('no-article');
    return this.article;
  }

  /** Every write: what the collection answers after the commit is what is shown. */
  async #write<T extends Extract<RequestType, `highlight/${string}` | 'article/keep'>>(
    type: T,
    payload: PageRequests[T]['payload'],
  ): Promise<void> {
    const kept = (await askBackground(type, payload)) as KeptArticle;
    this.#setKept(kept);
    await this.#showCount(kept.highlights.length);
  }

  #setKept(kept: KeptArticle | null): void {
    if (!kept && this.#kept) this.#draftId = newArticleId(newId);
    this.#kept = kept;
    this.#relocate();
  }

  #relocate(): void {
    const { document, painter } = this.#parts;
    const { article } = this;
    const highlights = this.#kept?.highlights ?? [];
    this.#marks = article ? locateMarks(highlights, article.article, article.sources, document) : [];
    const painted = this.#marks.map(({ highlight, ranges }) => ({ colour: highlight.colour, ranges }));
    painter.paint(painted, article ? groundOf(document, article.sources) : 'light');
  }

  /** The badge is decoration: a tab that is just closing must not make a save look failed. */
  async #showCount(highlights: number | null): Promise<void> {
    await askBackground('page/count', { highlights }).catch(() => undefined);
  }
}
