/** The kept article of the page in view and its highlights: asked for, written, taken back, shown. */

import type { ArticleReading } from '../article/reading';
import type { KeptArticle, PageRequests } from '../messages/contract';
import type { RequestType } from '../messages/envelope';
import type { ReadArticle } from '../model/article';
import { ReaderError, toReaderError } from '../model/error';
import type {
  FoundHighlight,
  Highlight,
  HighlightChanges,
  HighlightColour,
  HighlightContent,
  TextPosition,
} from '../model/highlight';
import { type ArticleId, type HighlightId, newArticleId } from '../model/ids';
import { countEarlierNotes } from '../model/note';
import type { Question, QuestionAnswer } from '../model/question';
import { samePosition } from '../model/text-position';
import { targetOf, turnedChanges } from '../model/write-highlight';
import type { LocatedHighlight } from '../page/paint/located-highlights';
import type { HighlightFinder } from './highlight-finder';
import type { AskBackground } from './ports';
import { createUndoStack, turnedStep, type UndoStep } from './undo';

export interface KeptHighlightsParts {
  ask: AskBackground;
  /** The article in view. */
  article: () => ArticleReading | null;
  /** Finds and paints the highlights; null as long as there was none to be found: what it takes does not ride along. */
  finder: () => HighlightFinder | null;
  bringFinder: () => Promise<HighlightFinder>;
  newId: () => string;
  /** The time, as ISO 8601 in UTC. */
  timeNow: () => string;
  /** Called after the highlights are others, or stand elsewhere. */
  onChange: () => void;
}

type WriteRequest = Extract<RequestType, `highlight/${string}` | 'article/keep'>;

/** A write that waits for the reader to say which article this is. */
type Refused = { address: string | undefined } & (
  | { type: 'article/keep'; payload: PageRequests['article/keep']['payload'] }
  | { type: 'highlight/add'; payload: PageRequests['highlight/add']['payload'] }
);

export class KeptHighlights {
  readonly #parts: KeptHighlightsParts;
  readonly #undoSteps = createUndoStack();
  #kept: KeptArticle | null = null;
  #question: Question | null = null;
  #refused: Refused | null = null;
  /** The address that `#kept` was asked for. */
  #keptAt: string | undefined;
  /** The id that the article gets when it is kept. Made once an article, so that a save that is tried again is the same save. */
  #newArticle: { address: string; id: ArticleId } | null = null;
  /** Numbers the writes in the order in which they were asked for. */
  #writesAsked = 0;
  /** The number of the latest write that was answered. */
  #writesAnswered = 0;
  /** Numbers what was to be shown, so that what the finder was waited for is not shown in the place of something newer. */
  #shows = 0;
  /** The wait for the finder that began last. */
  #waiting: Promise<boolean> = Promise.resolve(true);

  constructor(parts: KeptHighlightsParts) {
    this.#parts = parts;
  }

  get kept(): KeptArticle | null {
    return this.#kept;
  }

  /** What the reader is to be asked before this page's article is kept; null where nothing is. */
  get question(): Question | null {
    return this.#question;
  }

  /** In the order of the text; those that are not found come last. */
  get located(): readonly LocatedHighlight[] {
    return this.#finder?.located ?? [];
  }

  /** Those whose words are on the page, in the order of the text. */
  get onPage(): LocatedHighlight[] {
    return this.located.filter(({ ranges }) => ranges.length > 0);
  }

  find(id: HighlightId): LocatedHighlight | undefined {
    return this.located.find(({ highlight }) => highlight.id === id);
  }

  /** The highlight on exactly these words. */
  findAt(position: TextPosition): LocatedHighlight | undefined {
    return this.located.find((located) => located.position && samePosition(located.position, position));
  }

  /** What became of each highlight on this page, by its id. */
  found(): Record<HighlightId, FoundHighlight> {
    return this.#finder?.found() ?? {};
  }

  /** Follows another reading of the page: of the same article, of another one, or of none. */
  async follow(): Promise<void> {
    if (this.#keptAt !== this.#address) {
      // What was kept, and what can be taken back, belongs to the article before.
      this.#undoSteps.clear();
      this.#refused = null;
      this.#setKept(null);
    } else {
      if (this.#kept) await this.#prepare(this.#kept.highlights);
      this.relocate();
    }
    if (this.#parts.article()) await this.refresh();
    else await this.#showCount(null);
  }

  /** Asks the collection again what it holds of this article; `isWanted` where the reader wants it kept. */
  async refresh(isWanted = false): Promise<void> {
    const article = this.#parts.article()?.article;
    if (!article) return;
    const writes = this.#writesAsked;
    const { kept, question } = await this.#parts.ask('article/open', { article, isWanted });
    // Written meanwhile: this answer may be from before, and would take what was just saved off the page again.
    if (this.#writesAnswered > writes) return await this.refresh(isWanted);
    if (kept && !(await this.#prepare(kept.highlights))) return;
    // The page may have moved on to another article meanwhile.
    if (this.#address !== article.addresses[0]) return;
    this.#setKept(kept, question);
    await this.#showCount(kept?.highlights.length ?? 0);
  }

  /** Finds the highlights in the text as it stands now, and paints them. */
  relocate(): void {
    this.#finder?.paint(this.#kept?.highlights ?? []);
    this.#parts.onChange();
  }

  /** Paints again what the page has cleared. */
  restore(): void {
    this.#finder?.restore();
  }

  /** Keeps the article without a highlight. */
  async save(): Promise<void> {
    const { article } = this.#requireArticle();
    await this.#keep({ type: 'article/keep', payload: { id: this.#idOf(article), article }, address: this.#address });
  }

  /** Does what waits for the reader's answer; where nothing does, keeps the article as the reader says. */
  async answer(answer: QuestionAnswer): Promise<void> {
    const { article } = this.#requireArticle();
    const waiting = this.#refused?.address === this.#address ? this.#refused : null;
    const payload = { id: this.#idOf(article), article, answer };
    await this.#keep(
      waiting?.type === 'highlight/add'
        ? { ...waiting, payload: { ...waiting.payload, ...payload } }
        : { type: 'article/keep', payload, address: this.#address },
    );
  }

  /** The reader does not want to be asked this here. */
  async dismissQuestion(): Promise<void> {
    const { article } = this.#requireArticle();
    const { addresses } = article;
    if (!this.#question) return;
    await this.#parts.ask('reprint/dismiss', { id: this.#question.id, addresses: addresses.slice(0, 1) });
    this.#refused = null;
    await this.refresh();
  }

  /**
   * Keeps a highlight, and the article with the first one. Resolves when both are stored. The id comes from the caller:
   * asked twice, it is one highlight.
   */
  async add(id: HighlightId, position: TextPosition, colour: HighlightColour): Promise<void> {
    const { article } = this.#requireOwnWords();
    const target = (this.#finder ?? (await this.#parts.bringFinder())).targetOf(article, position);
    const highlight = { ...target, id, colour, note: '', tags: [], createdAt: this.#parts.timeNow() };
    const payload = { id: this.#idOf(article), article, highlight };
    await this.#keep({ type: 'highlight/add', payload, address: this.#address });
  }

  /**
   * Writes what the reader changed, and no field else. Answers true where a note that was written elsewhere meanwhile stays
   * beside the new one.
   */
  async edit(id: HighlightId, changes: HighlightChanges): Promise<boolean> {
    const before = this.find(id)?.highlight;
    const step: UndoStep = {
      undo: () => this.#takeBack(id, changes),
      redo: () => this.#takeBack(id, turnedChanges(changes)),
    };
    const isWritten = this.#write('highlight/edit', { id, changes });
    if (!(await this.#undoSteps.follow(isWritten.then((is) => (is && before ? step : null))))) return false;
    return countEarlierNotes(this.find(id)?.highlight) > countEarlierNotes(before);
  }

  async delete(id: HighlightId): Promise<void> {
    const before = this.find(id)?.highlight;
    const step = before ? turnedStep(this.#stepOf(before)) : null;
    await this.#undoSteps.follow(this.#delete(id).then((is) => (is ? step : null)));
  }

  /** Says that a highlight is on the words at a position now; the article takes the text that they stand in. */
  async attach(id: HighlightId, position: TextPosition): Promise<void> {
    const { article } = this.#requireOwnWords();
    const target = (this.#finder ?? (await this.#parts.bringFinder())).targetOf(article, position);
    const before = this.find(id)?.highlight;
    if (!before) throw new ReaderError('not-found');
    await this.save();
    await this.edit(id, { target: { from: targetOf(before), to: target } });
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

  #takeBack = (id: HighlightId, changes: HighlightChanges) => this.#write('highlight/take-back', { id, changes });
  #delete = (id: HighlightId, asLeft?: HighlightContent) =>
    this.#write('highlight/delete', { id, ...(asLeft && { asLeft }) });
  #restore = (id: HighlightId) => this.#write('highlight/restore', { id });

  get #finder(): HighlightFinder | null {
    return this.#parts.finder();
  }

  /**
   * Makes ready to show highlights: the finder is brought with the first of them, and finds many in slices. Answers false
   * where others are to be shown meanwhile, and not before those are ready.
   */
  #prepare(highlights: readonly Highlight[]): Promise<boolean> {
    const finder = this.#finder;
    if (finder) return finder.findInSlices(highlights);
    this.#shows += 1;
    this.#waiting = highlights.length === 0 ? Promise.resolve(true) : this.#bringAndPrepare(highlights, this.#shows);
    return this.#waiting;
  }

  async #bringAndPrepare(highlights: readonly Highlight[], show: number): Promise<boolean> {
    const finder = await this.#parts.bringFinder();
    if (this.#shows === show) return finder.findInSlices(highlights);
    await this.#waiting;
    return false;
  }

  get #address(): string | undefined {
    return this.#parts.article()?.article.addresses[0];
  }

  #idOf({ addresses }: ReadArticle): ArticleId {
    if (this.#kept) return this.#kept.id;
    const address = addresses[0] ?? '';
    if (this.#newArticle?.address !== address) this.#newArticle = { address, id: newArticleId(this.#parts.newId) };
    return this.#newArticle.id;
  }

  #requireArticle(): ArticleReading {
    const article = this.#parts.article();
    if (!article) throw new ReaderError('no-article');
    return article;
  }

  /** A highlight is on the paper's words: on a translation's it would be found nowhere again. */
  #requireOwnWords(): ArticleReading {
    const reading = this.#requireArticle();
    if (reading.article.flaws?.includes('translated')) throw new ReaderError('translated-page');
    return reading;
  }

  /** Keeps the article, perhaps with a highlight. What is refused until the reader has answered waits for that. */
  async #keep(write: Refused): Promise<void> {
    try {
      const isWritten = this.#write(write.type, write.payload);
      const step = write.type === 'highlight/add' ? this.#stepOf(write.payload.highlight) : null;
      await this.#undoSteps.follow(isWritten.then((isInView) => (isInView ? step : null)));
      this.#refused = null;
    } catch (thrown) {
      if (toReaderError(thrown).code === 'needs-answer' && this.#address === write.address) {
        this.#refused = write;
        await this.refresh(true);
      }
      throw thrown;
    }
  }

  /** How a new highlight is taken back. Whoever wrote a note on it since, in another tab, keeps it. */
  #stepOf({ id, colour, note, tags }: Pick<Highlight, 'id' | 'colour' | 'note' | 'tags'>): UndoStep {
    return { undo: () => this.#delete(id, { colour, note, tags }), redo: () => this.#restore(id) };
  }

  /**
   * Every write: what the collection answers after its commit is what is shown. Answers whether the page still shows the
   * article that was written to: only there can the write be taken back.
   */
  async #write<T extends WriteRequest>(type: T, payload: PageRequests[T]['payload']): Promise<boolean> {
    const address = this.#address;
    this.#writesAsked += 1;
    const number = this.#writesAsked;
    const kept = (await this.#parts.ask(type, payload)) as KeptArticle;
    if (number < this.#writesAnswered) {
      // A later write was answered first: which of the two answers is the newer one, only the collection knows.
      await this.refresh();
      return this.#address === address;
    }
    this.#writesAnswered = number;
    if (this.#address === address && !(await this.#prepare(kept.highlights))) {
      return this.#address === address;
    }
    // It is stored. But the page may have gone on to another article meanwhile.
    if (this.#address !== address) return false;
    const isFirst = this.#kept === null && (type === 'article/keep' || type === 'highlight/add');
    if (isFirst || this.#kept?.id === kept.id) {
      // What was asked of the kept text is still to be answered, unless this was the answer.
      this.#setKept(kept, this.#kept && !('answer' in payload) ? this.#question : null);
      // Not waited for: a highlight can be taken back from the moment it is painted.
      void this.#showCount(kept.highlights.length);
    }
    return true;
  }

  #setKept(kept: KeptArticle | null, question: Question | null = null): void {
    this.#shows += 1;
    this.#waiting = Promise.resolve(true);
    this.#finder?.abandonSearch();
    this.#kept = kept;
    // It has done what it was made for; what the page shows next under this address may be another article.
    if (kept && kept.id === this.#newArticle?.id) this.#newArticle = null;
    this.#question = question;
    this.#keptAt = this.#address;
    this.relocate();
  }

  /** The badge is decoration: a tab that is just closing must not make a save look failed. */
  async #showCount(highlights: number | null): Promise<void> {
    await this.#parts.ask('page/count', { highlights }).catch(() => undefined);
  }
}
