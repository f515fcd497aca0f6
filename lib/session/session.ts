/**
 * One article page and its reader: the place where reading, clearing, marking and keeping meet. It decides what happens
 * when; how each is done is said where it is done.
 */

import type { ArticleReading } from '../article/reading';
import type { PageState } from '../messages/contract';
import { hostOf } from '../model/address';
import { ReaderError } from '../model/error';
import { applyPageSettings, clearsByItself, type PageSettings } from '../model/settings/page-settings';
import { rememberRegion } from '../model/settings/regions';
import type { Ground, Settings, View } from '../model/settings/settings';
import type { Clearing } from '../page/clear/clear';
import { groundOf } from '../page/clear/viewport';
import { KeptHighlights, type KeptHighlightsParts } from './kept-highlights';
import type { PageReader } from './page-reader';

export interface SessionParts
  extends Pick<KeptHighlightsParts, 'ask' | 'newId' | 'timeNow' | 'finder' | 'bringFinder'> {
  document: Document;
  reader: PageReader;
  clearing: Clearing;
  settings: Settings;
  /** Called after the page is read, cleared or marked otherwise. */
  onChange: () => void;
}

export class Session {
  readonly #parts: SessionParts;
  readonly highlights: KeptHighlights;
  /** Whether the reader cleared this page or showed it whole; null until the switch was touched. */
  #choice: boolean | null = null;
  #isShownWhole = false;
  /** Resolves when the page was read for the first time, or that has failed: before it there is nothing to tell of the page. */
  readonly whenRead: Promise<void>;
  #endFirstReading: () => void = () => undefined;
  /** How the page is cleared where it is. */
  #view: View | null = null;
  settings: Settings;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.settings = parts.settings;
    this.whenRead = new Promise((resolve) => {
      this.#endFirstReading = resolve;
    });
    this.highlights = new KeptHighlights({ ...parts, article: () => this.article });
  }

  /** What the article stands on. */
  get ground(): Ground {
    const { document, clearing } = this.#parts;
    return clearing.ground ?? (this.article ? groundOf(document, this.article.sources) : 'light');
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
    try {
      await this.#parts.reader.read(asked);
    } finally {
      this.#endFirstReading();
    }
    await this.#follow();
  }

  /** Looks after the page: repairs what it dropped, and follows it where it now shows something else; tells whether it does. */
  async check(): Promise<boolean> {
    const { reader, clearing } = this.#parts;
    if (await reader.follow()) {
      await this.#follow();
      return true;
    }
    clearing.restore();
    this.highlights.restore();
    return false;
  }

  /** Reads the page again, at once, where it has changed since it was read. */
  refresh(): void {
    if (this.#parts.reader.refresh()) this.#follow().catch(() => undefined);
  }

  /** Another reading: the clearing, the kept article and the paint follow it. */
  async #follow(): Promise<void> {
    const { article } = this;
    if (article) this.#clear(this.#wantsClear(article), article);
    else this.#parts.clearing.turnOff();
    await this.highlights.follow();
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
    this.highlights.relocate();
    return this.choose({ view, shown: this.#choice ? view : 'page' });
  }

  /** Takes what the reader chose on this page: it holds here at once. Resolves when it is stored. */
  async choose(chosen: PageSettings): Promise<void> {
    this.settings = { ...this.settings, ...applyPageSettings(this.settings, this.#host, chosen) };
    await this.#parts.ask('settings/change', chosen);
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
    this.highlights.relocate();
  }

  /** How this page is cleared, or would be. */
  get view(): View {
    const chosen = this.settings.views[this.article?.article.host ?? ''];
    return this.#view ?? (chosen && chosen !== 'page' ? chosen : this.settings.view);
  }

  /** Shows the whole page for a while: the reader points at something on it, or has a picture taken. Nothing is remembered. */
  showWhole(on: boolean): void {
    this.#isShownWhole = on;
    const { article } = this;
    if (article) this.#clear(this.#wantsClear(article), article);
  }

  /**
   * Takes the article's text from an element from now on, and remembers its description for this layout of the outlet; a
   * kept article takes the new text. Rejects an element without text. Answers the outlet's descriptions as they were before:
   * `unpoint` takes them back.
   */
  async pointAt(element: Element, description: string[] | null): Promise<string[][]> {
    const { reader } = this.#parts;
    const before = this.settings.regions;
    const reading = await reader.point(element);
    const isRead = reading.isArticle && reading.fromBody;
    if (!isRead) await reader.point(null);
    await this.#follow();
    if (!isRead) throw new ReaderError('no-article');
    if (this.highlights.kept) await this.highlights.save();
    if (description) {
      await this.choose({ regions: rememberRegion(before, this.#host, description)[this.#host] ?? [] });
    }
    return before[this.#host] ?? [];
  }

  /**
   * Takes back what the reader pointed at: the page is read by these descriptions of its outlet's layouts, and by the rules
   * where there is none.
   */
  async unpoint(regions: string[][]): Promise<void> {
    await this.choose({ regions });
    await this.#parts.reader.point(null);
    await this.#follow();
    if (this.highlights.kept && this.article) await this.highlights.save();
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
      kept: this.highlights.kept,
      question: this.highlights.question,
      found: this.highlights.found(),
    };
  }

  get #host(): string {
    return hostOf(this.#parts.document.location.href) ?? '';
  }

  #wantsClear({ certain, article: { host, blocks } }: ArticleReading): boolean {
    // A list that was asked for has a headline and no text: clearing would leave next to nothing of it.
    const hasText = blocks.some(({ kind }) => kind !== 'kicker' && kind !== 'headline' && kind !== 'byline');
    const isSure = certain || (this.#parts.reader.wasAsked && hasText);
    return !this.#isShownWhole && (this.#choice ?? (isSure && clearsByItself(this.settings, host)));
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
