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
import { hostOf } from '../../lib/model/address';
import type { ReadArticle } from '../../lib/model/article';
import { ReaderError } from '../../lib/model/error';
import type { HighlightChanges, HighlightColour, TextPosition } from '../../lib/model/highlight';
import { type ArticleId, type HighlightId, newArticleId, randomId } from '../../lib/model/ids';
import { type Regions, rememberRegion } from '../../lib/model/regions';
import type { Settings, View } from '../../lib/model/settings';
import { contains, textAt } from '../../lib/model/text-position';
import type { Clearing } from '../../lib/page/clear';
import { locateMarks, type Mark, statesOf } from '../../lib/page/marks';
import type { Painter } from '../../lib/page/paint';
import { groundOf } from '../../lib/page/viewport';
import { saveSettings } from '../../lib/platform/settings';
import type { PageReader } from './page-reader';

type ArticleReading = Extract<Reading, { isArticle: true }>;

export interface SessionParts {
  document: Document;
  reader: PageReader;
  clearing: Clearing;
  painter: Painter;
  settings: Settings;
}

export class Session {
  readonly #parts: SessionParts;
  /** Made once an article, so that a retried save is the same save. */
  #draft: { address: string; id: ArticleId } | null = null;
  #kept: KeptArticle | null = null;
  /** The address that `#kept` was asked for. */
  #keptAt: string | null = null;
  #marks: Mark[] = [];
  /** Whether the reader cleared this page or showed it whole; null until the switch was touched. */
  #choice: boolean | null = null;
  #isPointing = false;
  /** How the page is cleared where it is. */
  #view: View | null = null;
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

  /** Where the reader pointed at the text of this outlet's pages, the newest layout first. */
  get regions(): string[][] {
    return this.settings.regions[this.#host] ?? [];
  }

  get marks(): readonly Mark[] {
    return this.#marks;
  }

  markOf(id: HighlightId): Mark | undefined {
    return this.#marks.find(({ highlight }) => highlight.id === id);
  }

  /** The shortest highlight that holds a position. */
  markAround(position: TextPosition): Mark | undefined {
    return this.#marks
      .filter((mark) => mark.position && contains(mark.position, position))
      .sort((left, right) => left.highlight.quote.exact.length - right.highlight.quote.exact.length)[0];
  }

  get article(): ArticleReading | null {
    const { reading } = this.#parts.reader;
    return reading.isArticle ? reading : null;
  }

  /** Reads the page, clears it where that is certain and wanted, and brings its highlights back. */
  async read(asked?: boolean): Promise<void> {
    await this.#parts.reader.read(asked);
    await this.#follow();
  }

  /** Looks after the page: repairs what it dropped, and follows it where it now shows something else; tells whether it does. */
  async check(): Promise<boolean> {
    const { reader, clearing, painter } = this.#parts;
    if (await reader.follow()) {
      await this.#follow();
      return true;
    }
    clearing.restore();
    painter.restore();
    return false;
  }

  /** Another reading: the clearing, the kept article and the paint follow it. */
  async #follow(): Promise<void> {
    const { clearing } = this.#parts;
    const { article } = this;
    if (!article) {
      clearing.turnOff();
      this.#setKept(null);
      await this.#showCount(null);
      return;
    }
    // Another article: the one before has nothing to do with it.
    if (this.#keptAt !== article.article.addresses[0]) this.#setKept(null);
    this.#clear(this.#wantsClear(article), article);
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

  /**
   * Clears the page or shows it whole, at once. Answers the promise that the choice is remembered: for the outlet, and how
   * a page is cleared for every outlet of which nothing was chosen.
   */
  setCleared(on: boolean | 'toggle', view: View = this.view): Promise<void> {
    const { clearing } = this.#parts;
    const reading = this.#requireArticle();
    this.#choice = on === 'toggle' ? !clearing.isOn : on;
    this.#view = view;
    this.#clear(this.#choice, reading);
    this.#relocate();
    const { host } = reading.article;
    const changes = { view, views: { ...this.settings.views, [host]: this.#choice ? view : ('page' as const) } };
    this.settings = { ...this.settings, ...changes };
    return saveSettings(changes).then(() => undefined);
  }

  /** Follows other settings: the reader sees at once what a choice does. */
  follow(settings: Settings): void {
    const dress = () => JSON.stringify([this.view, this.settings.comfort]);
    const before = dress();
    this.settings = settings;
    if (dress() !== before) this.redress();
  }

  /** Sets a cleared page anew. */
  redress(): void {
    const { article } = this;
    if (!article || !this.isCleared) return;
    this.#clear(true, article);
    this.#relocate();
  }

  /** How this page is cleared, or would be. */
  get view(): View {
    const chosen = this.settings.views[this.article?.article.host ?? ''];
    return this.#view ?? (chosen && chosen !== 'page' ? chosen : this.settings.view);
  }

  /** Shows the whole page as long as the reader points at something on it. */
  setPointing(on: boolean): void {
    this.#isPointing = on;
    const { article } = this;
    if (article) this.#clear(this.#wantsClear(article), article);
  }

  /**
   * Takes the article's text from an element from now on, and remembers its description for this layout of the outlet; a
   * kept article takes the new text. Rejects an element without text. Answers what takes it back.
   */
  async pointAt(element: Element, description: string[] | null): Promise<() => Promise<void>> {
    const { reader } = this.#parts;
    const before = this.settings.regions;
    const reading = reader.point(element);
    const isRead = reading.isArticle && reading.fromBody;
    if (!isRead) reader.point(null);
    await this.#follow();
    if (!isRead) throw new ReaderError('no-article');
    if (this.#kept) await this.save();
    if (description) await this.#setRegions(rememberRegion(before, this.#host, description));
    return () => this.#unpoint(before);
  }

  /** Reads the outlet's pages by the rules again. */
  async forgetRegion(): Promise<void> {
    const { [this.#host]: _forgotten, ...regions } = this.settings.regions;
    await this.#unpoint(regions);
  }

  /** Keeps the article without a mark. */
  async save(): Promise<void> {
    const { article } = this.#requireArticle();
    await this.#write('article/keep', { id: this.#idOf(article), article });
  }

  /** The part of the article's text that a range covers; rejects a range that holds none of it. */
  positionOf(range: Range | null): TextPosition {
    // The page may have changed in the moment before: what is marked is what stands there now.
    if (this.#parts.reader.refresh()) this.#follow().catch(() => undefined);
    const { article, sources } = this.#requireArticle();
    if (!range || range.collapsed) throw new ReaderError('nothing-selected');
    const position = positionOf(range, sources);
    const trimmed = position && trimPosition(article.blocks, position);
    if (!trimmed) throw new ReaderError('selection-outside');
    return trimmed;
  }

  /** The words at a position. */
  textAt(position: TextPosition): string {
    return textAt(this.#requireArticle().article.blocks, position) ?? '';
  }

  /**
   * Keeps a highlight, and the article with the first one. Resolves when both are stored. The id comes from the caller:
   * asked twice, it is one highlight.
   */
  async addHighlight(id: HighlightId, position: TextPosition, colour: HighlightColour): Promise<void> {
    const { article } = this.#requireArticle();
    const target = describePosition(article.blocks, article.fingerprint, position);
    if (!target) throw new ReaderError('nothing-selected');
    const highlight = { ...target, id, colour, note: '', tags: [], createdAt: new Date().toISOString() };
    await this.#write('highlight/add', { id: this.#idOf(article), article, highlight });
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
    const mark = this.markOf(id);
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
      remarks: reading.remarks,
      cleared: clearing.isOn,
      fromBody: reading.fromBody,
      view: this.view,
      kept: this.#kept,
      states: statesOf(this.#marks),
    };
  }

  get #host(): string {
    return hostOf(this.#parts.document.location.href) ?? '';
  }

  async #unpoint(regions: Regions): Promise<void> {
    await this.#setRegions(regions);
    this.#parts.reader.point(null);
    await this.#follow();
    if (this.#kept && this.article) await this.save();
  }

  async #setRegions(regions: Regions): Promise<void> {
    this.settings = { ...this.settings, regions };
    await saveSettings({ regions });
  }

  #wantsClear({ certain, article: { host } }: ArticleReading): boolean {
    const { clearPages, views } = this.settings;
    const chosen = views[host];
    const isSure = certain || this.#parts.reader.wasAsked;
    return !this.#isPointing && (this.#choice ?? (isSure && (chosen ? chosen !== 'page' : clearPages)));
  }

  #clear(isWanted: boolean, { article, sources }: ArticleReading): void {
    const { clearing } = this.#parts;
    const kinds = article.blocks.map(({ kind }) => kind);
    if (isWanted) clearing.turnOn(sources, kinds, this.view === 'comfort' ? this.settings.comfort : null);
    else clearing.turnOff();
  }

  #idOf({ addresses }: ReadArticle): ArticleId {
    if (this.#kept) return this.#kept.id;
    const address = addresses[0] ?? '';
    if (this.#draft?.address !== address) this.#draft = { address, id: newArticleId(randomId) };
    return this.#draft.id;
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
    const address = this.article?.article.addresses[0];
    const kept = (await askBackground(type, payload)) as KeptArticle;
    // It is stored; but the page may show another article by now, or an undo may concern the one before.
    const isFirst = this.#kept === null && (type === 'article/keep' || type === 'highlight/add');
    const isOfThisPage = this.article?.article.addresses[0] === address && (isFirst || this.#kept?.id === kept.id);
    if (!isOfThisPage) return;
    this.#setKept(kept);
    await this.#showCount(kept.highlights.length);
  }

  #setKept(kept: KeptArticle | null): void {
    this.#kept = kept;
    this.#keptAt = this.article?.article.addresses[0] ?? null;
    this.#relocate();
  }

  #relocate(): void {
    const { document, painter, clearing } = this.#parts;
    const { article } = this;
    const highlights = this.#kept?.highlights ?? [];
    this.#marks = article ? locateMarks(highlights, article.article, article.sources, document) : [];
    const painted = this.#marks.map(({ highlight, state, ranges }) => ({
      colour: highlight.colour,
      isChanged: state === 'changed',
      ranges,
    }));
    painter.paint(painted, clearing.ground ?? (article ? groundOf(document, article.sources) : 'light'));
  }

  /** The badge is decoration: a tab that is just closing must not make a save look failed. */
  async #showCount(highlights: number | null): Promise<void> {
    await askBackground('page/count', { highlights }).catch(() => undefined);
  }
}
