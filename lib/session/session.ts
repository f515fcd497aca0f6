/**
 * One article page and its reader: the place where reading, clearing, marking and keeping meet. It decides what happens
 * when; how each is done is in `lib/`.
 */

import { blockAtNode, offsetOf, positionOfRange, rangesOf } from '../anchor/dom-range';
import { snapToWords, trimPosition, wholeOf } from '../anchor/positions';
import { createDomAccess } from '../dom/dom-access';
import { askBackground } from '../messages/ask';
import type { PageState } from '../messages/contract';
import { hostOf } from '../model/address';
import { ReaderError } from '../model/error';
import type { TextPosition } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import { applyPageSettings, type PageSettings } from '../model/settings/page-settings';
import { rememberRegion } from '../model/settings/regions';
import type { Settings, View } from '../model/settings/settings';
import { textAt } from '../model/text-position';
import type { Clearing } from '../page/clear/clear';
import { groundOf } from '../page/clear/viewport';
import type { Painter } from '../page/paint/paint';
import { KeptMarks } from './kept-marks';
import type { ArticleReading, PageReader } from './page-reader';

export interface SessionParts {
  document: Document;
  reader: PageReader;
  clearing: Clearing;
  painter: Painter;
  settings: Settings;
  /** Called after the page is read, cleared or marked otherwise. */
  onChange: () => void;
}

export class Session {
  readonly #parts: SessionParts;
  readonly marks: KeptMarks;
  /** Whether the reader cleared this page or showed it whole; null until the switch was touched. */
  #choice: boolean | null = null;
  #isPointing = false;
  /** How the page is cleared where it is. */
  #view: View | null = null;
  settings: Settings;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.settings = parts.settings;
    const { document, painter, clearing, onChange } = parts;
    this.marks = new KeptMarks({
      document,
      painter,
      article: () => this.article,
      ground: () => clearing.ground ?? (this.article ? groundOf(document, this.article.sources) : 'light'),
      onChange,
    });
  }

  get isCleared(): boolean {
    return this.#parts.clearing.isOn;
  }

  /** Where the reader pointed at the text of this outlet's pages, the newest layout first. */
  get regions(): string[][] {
    return this.settings.regions[this.#host] ?? [];
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
    const { article } = this;
    if (article) this.#clear(this.#wantsClear(article), article);
    else this.#parts.clearing.turnOff();
    await this.marks.follow();
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
    this.marks.relocate();
    return this.choose({ view, shown: this.#choice ? view : 'page' });
  }

  /** Takes what the reader chose on this page: it holds here at once. Resolves when it is stored. */
  async choose(chosen: PageSettings): Promise<void> {
    this.settings = { ...this.settings, ...applyPageSettings(this.settings, this.#host, chosen) };
    await askBackground('settings/change', chosen);
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
    this.marks.relocate();
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
    if (this.marks.kept) await this.marks.save();
    if (description) {
      await this.choose({ regions: rememberRegion(before, this.#host, description)[this.#host] ?? [] });
    }
    return () => this.#unpoint(before[this.#host] ?? []);
  }

  /** Reads the outlet's pages by the rules again. */
  async forgetRegion(): Promise<void> {
    await this.#unpoint([]);
  }

  /** The part of the article's text that a range covers; rejects a range that holds none of it. */
  positionOf(range: Range | null): TextPosition {
    // The page may have changed in the moment before: what is marked is what stands there now.
    if (this.#parts.reader.refresh()) this.#follow().catch(() => undefined);
    const { article, sources } = this.#requireArticle();
    if (!range || range.collapsed) throw new ReaderError('nothing-selected');
    const position = positionOfRange(range, sources);
    const trimmed = position && trimPosition(article.blocks, position);
    if (!trimmed) throw new ReaderError('selection-outside');
    return snapToWords(article.blocks, trimmed);
  }

  /** Where a caret stands in the article's text; null where it stands elsewhere. */
  caretAt(caret: Range | null): TextPosition | null {
    const { article } = this;
    const place = caret && article && offsetOf(caret.startContainer, caret.startOffset, article.sources);
    if (!place) return null;
    const { block, offset } = place;
    return { startBlock: block, startOffset: offset, endBlock: block, endOffset: offset };
  }

  /** The paragraph, the caption or the table that a node stands in; rejects a node outside the article. */
  wholeAt(node: Node): TextPosition {
    const { document, reader } = this.#parts;
    if (reader.refresh()) this.#follow().catch(() => undefined);
    const { article, sources } = this.#requireArticle();
    const dom = createDomAccess(document);
    const block = dom && blockAtNode(node, sources, dom);
    if (block === null) throw new ReaderError('selection-outside');
    return wholeOf(article.blocks, { startBlock: block, endBlock: block });
  }

  /** The words at a position. */
  textAt(position: TextPosition): string {
    return textAt(this.#requireArticle().article.blocks, position) ?? '';
  }

  /** Brings a highlight into view and shows it for a moment. */
  jumpTo(id: HighlightId): void {
    const mark = this.marks.markOf(id);
    if (!mark?.ranges.length) throw new ReaderError('not-found');
    this.#show(mark.ranges);
  }

  /** Brings the words at a position into view; answers where they stand. */
  showPosition(position: TextPosition): Range[] {
    const ranges = this.rangesAt(position);
    this.#show(ranges);
    return ranges;
  }

  /** Where the words at a position stand on the page. */
  rangesAt(position: TextPosition): Range[] {
    return rangesOf(position, this.#requireArticle().sources, this.#parts.document);
  }

  #show(ranges: readonly Range[]): void {
    const [first] = ranges;
    if (!first) return;
    const { innerHeight } = window;
    const { top } = first.getBoundingClientRect();
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    window.scrollBy({ top: top - innerHeight / 3, behavior: calm ? 'instant' : 'smooth' });
    this.#parts.painter.flash(ranges);
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
      kept: this.marks.kept,
      found: this.marks.found(),
    };
  }

  get #host(): string {
    return hostOf(this.#parts.document.location.href) ?? '';
  }

  async #unpoint(regions: string[][]): Promise<void> {
    await this.choose({ regions });
    this.#parts.reader.point(null);
    await this.#follow();
    if (this.marks.kept && this.article) await this.marks.save();
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

  #requireArticle(): ArticleReading {
    if (!this.article) throw new ReaderError('no-article');
    return this.article;
  }
}
