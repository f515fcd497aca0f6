/** What the reader sees of us on the page, and what each press in it does. */

import { render } from 'preact';
import { HighlightNav, InPageRoot, PenBar, Toast } from '../../components/in-page';
import { wholeOf } from '../../lib/anchor/positions';
import { toSourceLine } from '../../lib/export/source-line';
import { askBackground } from '../../lib/messages/ask';
import { withCorrections } from '../../lib/model/corrections';
import { ReaderError, toReaderError } from '../../lib/model/error';
import type { HighlightColour, TextPosition } from '../../lib/model/highlight';
import { type HighlightId, randomId } from '../../lib/model/ids';
import type { Language } from '../../lib/model/settings/settings';
import { samePosition } from '../../lib/model/text-position';
import { copyText } from '../../lib/page/copy';
import type { InPageHost } from '../../lib/page/in-page-host';
import type { VirtualPlace } from '../../lib/page/keep-beside';
import { pointingTools } from '../../lib/page/listen/pointing';
import { type SelectionHand, selectedRange } from '../../lib/page/listen/selection';
import { type LocatedHighlight, marksAround } from '../../lib/page/paint/marks';
import { following, MIDDLE } from '../../lib/page/places';
import { browserLanguage } from '../../lib/platform/language';
import { createDrafts } from '../../lib/session/drafts';
import type { Session } from '../../lib/session/session';
import type { InPageWords } from '../../locales/in-page';
import type { NoticeWords } from '../../locales/in-page/words';
import { languageOf } from '../../locales/language-of';
import { withMeanings } from '../../locales/with-meanings';
import { HighlightMaker } from './highlight-maker';
import { type PageNotice, toNotice } from './notices';
import { type Surface, type SurfaceActions, SurfaceBox } from './surfaces';

export class InPageView {
  readonly #host: InPageHost;
  readonly #session: Session;
  #surface: Surface | null = null;
  #told: PageNotice | null = null;
  /** Runs where the reader presses what the notice offers. */
  #onTold: (() => Promise<void>) | null = null;
  /** Brought from the background once there is something to show, or an article to show it at. */
  #words: InPageWords | null = null;
  #isBusy = false;
  /** What had the focus before a panel took it. */
  #focusBefore: Element | null = null;
  /** Notes that were begun and never saved, by highlight: closing a panel by accident loses nothing. */
  readonly #drafts = createDrafts(window);
  /** The highlight that was gone to or opened last: the next one is counted from it. */
  #last: HighlightId | null = null;
  /** The article whose ambiguous highlights were asked about: once is enough. */
  #asked: string | undefined;
  /** The article whose text was looked for elsewhere. */
  #offered: string | undefined;

  readonly #maker: HighlightMaker;

  constructor(host: InPageHost, session: Session) {
    this.#host = host;
    this.#session = session;
    this.#maker = new HighlightMaker(session, {
      surface: () => this.#surface,
      show: (surface) => this.#show(surface),
      open: (marks) => this.open(marks),
      onMade: (id) => {
        this.#last = id;
        this.#tellDone('highlightSaved', () => this.undo(false));
      },
      onRecoloured: () => this.#tellDone('highlightChanged', () => this.undo(false)),
    });
    this.render();
  }

  /** Follows a selection that has come to rest, or that is gone. A panel that is open stays; a card gives way. */
  follow(range: Range | null, hand: SelectionHand): void {
    const { making } = this.#session.settings;
    if (this.#surface && this.#surface.kind !== 'chip' && this.#surface.kind !== 'card') return;
    const position = making === 'quiet' ? null : this.#positionOf(range);
    if (!range || !position) this.offer(null);
    else if (making === 'pen' && hand === 'drawn')
      // Not `#attempt`: a second stroke while the first is being stored is another wish.
      this.#maker.add(newId(), position, this.#lastColour).catch((thrown) => this.tellProblem(thrown));
    else this.offer(range, position);
  }

  /** Offers to mark a selection; takes the offer away with null. */
  offer(range: Range | null, position = this.#positionOf(range), takeFocus = false): void {
    if (range && position) {
      this.#show({ kind: 'chip', place: range.cloneRange(), position, id: newId(), takeFocus });
    } else if (this.#surface?.kind === 'chip') this.#show(null);
  }

  /** Moves the focus into the chip, where one is offered, as Tab does for what comes next; false where there is none. */
  enterChip(): boolean {
    if (this.#surface?.kind !== 'chip' || this.#surface.takeFocus) return false;
    this.#show({ ...this.#surface, takeFocus: true });
    return true;
  }

  /** Opens the first of the highlights that lie over each other somewhere; with none, closes the card that is open. */
  open(marks: readonly LocatedHighlight[]): void {
    const [mark] = marks;
    if (mark && this.#surface?.kind !== 'note') {
      const { id } = mark.highlight;
      this.#last = id;
      this.#show({ kind: 'card', mark, others: marks.map(({ highlight }) => highlight.id), place: this.#placeOf(id) });
      askBackground('page/tell', { kind: 'opened', id }).catch(() => undefined);
    } else if (!mark && this.#surface?.kind === 'card') this.#show(null);
  }

  /**
   * Marks a range at once, in the colour used last. Where it lies in a highlight already, its card is opened instead: so
   * the keyboard reaches colour, note and deletion too. By a caret alone only that.
   */
  async mark(range: Range | null, caret: Range | null): Promise<void> {
    const position = range ? this.#session.positionOf(range) : this.#session.caretAt(caret);
    const around = position ? marksAround(this.#session.marks.marks, position) : [];
    if (around.length > 0) this.open(around);
    else if (range && position) await this.#maker.add(newId(), position, this.#lastColour);
    else throw new ReaderError('nothing-selected');
  }

  /** Marks the whole paragraph, caption or table that a node stands in. */
  async markWhole(node: Node): Promise<void> {
    await this.#maker.add(newId(), this.#session.wholeAt(node), this.#lastColour);
  }

  /** Goes to the next highlight in the article, or to the one before, and opens it. */
  walk(step: 1 | -1): void {
    const marks = this.#marksOnPage;
    if (marks.length === 0) {
      this.#tellDone('noMarks');
      return;
    }
    const last = marks.findIndex(({ highlight }) => highlight.id === this.#last);
    const below = marks.findIndex(({ ranges }) => (ranges[0]?.getBoundingClientRect().top ?? 0) > 0);
    // From where the reader is: at the first one below, or at the last one above.
    const start = below < 0 ? marks.length : below;
    const index = last >= 0 ? last + step : step > 0 ? start : start - 1;
    const mark = marks.at(index % marks.length);
    if (mark) this.goTo(mark.highlight.id);
  }

  /** Brings a highlight into view and opens it. */
  goTo(id: HighlightId): void {
    this.#session.jumpTo(id);
    const mark = this.#session.marks.markOf(id);
    if (mark) this.open([mark]);
  }

  /** Takes back what was done last on this page, or does it again. */
  async undo(isAgain: boolean): Promise<void> {
    const { marks } = this.#session;
    const isDone = await (isAgain ? marks.redo() : marks.undo());
    if (isDone) this.#tellDone(isAgain ? 'redone' : 'undone');
  }

  /** Says which words a highlight is on now. */
  async attach(id: HighlightId, to: TextPosition | 'selection'): Promise<void> {
    const position = to === 'selection' ? this.#session.positionOf(selectedRange(document)) : to;
    await this.#session.marks.attach(id, position);
    this.#show(null);
    this.#tellDone('attached', () => this.undo(false));
  }

  /** Once an article that is not kept: tells where its text is. Another outlet's highlights come by the popup or the panel. */
  async offerReprint(): Promise<void> {
    this.render();
    const { article, marks } = this.#session;
    if (!article?.certain || marks.kept || article.article.addresses[0] === this.#offered) return;
    const { addresses } = article.article;
    [this.#offered] = addresses;
    const hint = await askBackground('reprint/find', { article: article.article }).catch(() => null);
    // Meanwhile the page may show another article, and what the reader does on it goes first.
    if (!hint || this.#session.article?.article.addresses[0] !== addresses[0] || marks.kept || this.#told) return;
    this.#tell({ id: randomId(), kind: 'reprint', hint }, async () => {
      await askBackground('reprint/dismiss', { id: hint.id, addresses });
      this.#tell(null);
    });
  }

  /** Tells whether the page is cleared now. */
  tellCleared(): void {
    this.#tellDone(this.#session.isCleared ? 'pageCleared' : 'pageShown');
  }

  /** Tells that the pen was switched. */
  tellMaking(): void {
    this.#tellDone(this.#session.settings.making === 'pen' ? 'penOn' : 'penOff');
  }

  /** Lets the reader point at the text, on the whole page, and reads the article from there. */
  async point(): Promise<void> {
    const session = this.#session;
    this.offer(null);
    this.#tell(null);
    const [{ pick, cancel }, tools] = await Promise.all([this.#bringWords(), bringPointing()]);
    session.setPointing(true);
    const element = await tools.pickElement(document, {
      host: this.#host,
      theme: session.settings.theme,
      words: { hint: pick, cancel },
      start: session.article?.sources.root ?? document.body,
    });
    session.setPointing(false);
    if (element) await this.#takeBody(element);
  }

  /** Tells what went wrong. Where the reader selected something outside the article, offers to make that the article. */
  tellProblem(thrown: unknown): void {
    const { code } = toReaderError(thrown);
    const range = code === 'selection-outside' || code === 'no-article' ? selectedRange(document) : null;
    const selected = range?.commonAncestorContainer;
    const makeArticle = async (node: Node) => {
      const holder = (await bringPointing()).holderOf(document, node);
      if (holder) await this.#takeBody(holder);
    };
    this.#tell(
      { id: randomId(), kind: 'problem', error: code, offersArticle: selected !== undefined },
      selected ? () => makeArticle(selected) : null,
    );
  }

  render(): void {
    this.#followHighlight();
    this.#askForPlaces();
    const { settings, marks, article } = this.#session;
    if (this.#words?.language !== this.#language && (article || this.#told)) {
      // A page without an article has nothing to say, until it is asked for something.
      this.#bringWords().catch(() => undefined);
    }
    if (!this.#words) return;
    const words = withMeanings(this.#words, settings.meanings);
    const quoteLanguage = article?.article.language ?? 'und';
    render(
      <InPageRoot words={words} theme={settings.theme}>
        <HighlightNav
          words={words}
          highlights={marks.marks}
          language={quoteLanguage}
          onJump={({ id }) => void this.#attempt(() => this.goTo(id))}
        />
        {article && settings.making === 'pen' && (
          <PenBar
            words={words}
            colour={settings.lastColour}
            onColour={(lastColour) => void this.#attempt(() => this.#session.choose({ lastColour }))}
            onOff={() => void this.#attempt(() => this.#session.choose({ making: 'chip' }))}
          />
        )}
        {this.#surface && (
          <SurfaceBox
            surface={this.#surface}
            words={words}
            quoteLanguage={quoteLanguage}
            lastColour={settings.lastColour}
            actions={this.#actions}
          />
        )}
        <Toast
          words={words}
          notice={this.#told && toNotice(this.#told, words)}
          onUndo={() => void this.#attempt(async () => this.#onTold?.())}
          onClose={() => this.#tell(null)}
        />
      </InPageRoot>,
      this.#host.root,
    );
  }

  get #actions(): SurfaceActions {
    const { marks } = this.#session;
    const attempt = (work: () => unknown) => void this.#attempt(work);
    return {
      markSelection: (id, position, colour) => attempt(() => this.#maker.add(id, position, colour)),
      markAnyway: ({ id, position, colour, then }) =>
        attempt(async () => {
          await this.#maker.addSurely(id, position, colour);
          if (then) await this.#openNoteOf(id);
        }),
      markWithNote: (id, position) =>
        attempt(async () => {
          await this.#maker.add(id, position, this.#lastColour, 'note');
          await this.#openNoteOf(id);
        }),
      widen: (position) => this.#widen(position),
      copyText: (text) => attempt(() => this.#copy(text)),
      copySelection: (position) => attempt(() => this.#copy(this.#session.textAt(position))),
      saveArticle: () => attempt(() => this.#saveArticle()),
      recolour: ({ id }, colour) => attempt(() => this.#maker.recolour(id, colour)),
      accept: ({ highlight, position }) => attempt(async () => position && this.attach(highlight.id, position)),
      editNote: (mark) => attempt(() => this.#openNote(mark)),
      saveNote: async ({ id }, { note, tags }) => {
        await marks.edit(id, { note, tags: [...tags] });
        this.#drafts.keep(id, null);
        this.#show(null);
        this.#tellDone('noteSaved', () => this.undo(false));
      },
      keepDraft: ({ id }, draft) => {
        this.#drafts.keep(id, draft);
      },
      remove: ({ id }) => attempt(() => this.#delete(id)),
      walk: this.#marksOnPage.length > 1 ? (step) => attempt(() => this.walk(step)) : null,
      openNextHere: (mark, others) => {
        const index = others.indexOf(mark.highlight.id);
        const turned = [...others.slice(index + 1), ...others.slice(0, index + 1)];
        const next = turned.map((id) => marks.markOf(id)).filter((found) => found !== undefined);
        if (next[0]) this.#show({ kind: 'card', mark: next[0], others, place: this.#placeOf(next[0].highlight.id) });
      },
      attach: ({ id }, position) => attempt(() => this.attach(id, position)),
      showPlace: (index) => attempt(() => this.#showPlace(index)),
      close: () => this.#show(null),
    };
  }

  get #lastColour(): HighlightColour {
    return this.#session.settings.lastColour;
  }

  get #language(): Language {
    return languageOf(this.#session.settings.language, browserLanguage());
  }

  /** In the order of the text. */
  get #marksOnPage(): LocatedHighlight[] {
    return this.#session.marks.marks.filter(({ ranges }) => ranges.length > 0);
  }

  /** Brings the words of the reader's language, with the style; shows what waited for them. */
  async #bringWords(): Promise<InPageWords> {
    const language = this.#language;
    if (this.#words?.language === language) return this.#words;
    const { words, css } = await askBackground('page/interface', { language });
    this.#host.dress(css);
    this.#words = words;
    this.render();
    return words;
  }

  /** What is open shows the highlight as it is stored now. A card closes with it; a note keeps what was written. */
  #followHighlight(): void {
    const surface = this.#surface;
    if (surface?.kind !== 'card' && surface?.kind !== 'note') return;
    const mark = this.#session.marks.markOf(surface.mark.highlight.id);
    if (mark) this.#surface = { ...surface, mark };
    else if (surface.kind === 'card') this.#surface = null;
  }

  /** Once an article: says that highlights could stand in several places, and lets the reader choose. */
  #askForPlaces(): void {
    const address = this.#session.article?.article.addresses[0];
    const ambiguous = this.#session.marks.marks.filter(({ candidates }) => candidates?.length);
    if (address === undefined || address === this.#asked || ambiguous.length === 0) return;
    this.#asked = address;
    this.#onTold = async () => this.#choosePlace();
    this.#told = { id: randomId(), kind: 'places', count: ambiguous.length };
  }

  #choosePlace(): void {
    const mark = this.#session.marks.marks.find(({ candidates }) => candidates?.length);
    if (!mark?.candidates) return;
    const { highlight, candidates: places } = mark;
    this.#tell(null);
    this.#show({ kind: 'place', highlight, places, index: 0, place: MIDDLE });
    this.#showPlace(0);
  }

  #showPlace(index: number): void {
    if (this.#surface?.kind !== 'place') return;
    const position = this.#surface.places[index];
    const range = position && this.#session.showPosition(position).at(-1);
    if (range) this.#show({ ...this.#surface, index, place: range });
  }

  /** Where a highlight is; where its words have left the page, where they were last. */
  #placeOf(id: HighlightId): VirtualPlace {
    const before = this.#surface?.kind === 'card' || this.#surface?.kind === 'note' ? this.#surface.place : MIDDLE;
    return following(() => this.#session.marks.markOf(id)?.ranges.at(-1), before);
  }

  #widen(position: TextPosition): (() => void) | null {
    const { article } = this.#session;
    const whole = article && wholeOf(article.article.blocks, position);
    if (!whole || samePosition(whole, position) || this.#surface?.kind !== 'chip') return null;
    const surface = this.#surface;
    return () => {
      const ranges = this.#session.rangesAt(whole);
      const selection = document.getSelection();
      const [first] = ranges;
      const last = ranges.at(-1);
      // The selection shows what a colour would be given to. It is watched, but says the same.
      if (first && last) {
        selection?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset);
      }
      this.#show({ ...surface, position: whole });
    };
  }

  async #takeBody(element: Element): Promise<void> {
    const { describeRegion } = await bringPointing();
    const undo = await this.#session.pointAt(element, describeRegion(document, element));
    this.#tellDone('bodyTaken', undo);
  }

  /** Where there is such a highlight: the same words may be one of another id, whose card is open then. */
  async #openNoteOf(id: HighlightId): Promise<void> {
    const mark = this.#session.marks.markOf(id);
    if (mark) await this.#openNote(mark);
  }

  async #openNote(mark: LocatedHighlight): Promise<void> {
    const { id } = mark.highlight;
    const knownTags = await askBackground('tags/known', null).catch(() => []);
    const draft = this.#drafts.of(id);
    this.#show({ kind: 'note', mark, draft, knownTags, place: this.#placeOf(id) });
  }

  async #delete(id: HighlightId): Promise<void> {
    await this.#session.marks.delete(id);
    this.#show(null);
    this.#tellDone('highlightDeleted', () => this.undo(false));
  }

  async #saveArticle(): Promise<void> {
    await this.#session.marks.save();
    this.#show(null);
    this.#tellDone('articleSaved');
  }

  async #copy(quote: string): Promise<void> {
    const { article, marks } = this.#session;
    if (!article) return;
    // A page whose extension was updated can still copy: the outlet is then named by its host.
    const outlet = await askBackground('page/outlet', null).catch(() => null);
    const name = outlet?.[this.#language] ?? article.article.host;
    await copyText(
      toSourceLine(quote, withCorrections(article.article, marks.kept?.corrections), name),
      this.#host.root,
    );
    this.#tellDone('copied');
  }

  /** Runs what the reader asked for; a failure is told, and what was open stays open with all that was written. */
  async #attempt(work: () => unknown): Promise<void> {
    // A double click is one wish.
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await work();
    } catch (thrown) {
      this.tellProblem(thrown);
    } finally {
      this.#isBusy = false;
    }
  }

  #positionOf(range: Range | null): TextPosition | null {
    try {
      return this.#session.positionOf(range);
    } catch {
      // Nothing of the article is selected: there is nothing to offer, and nobody has asked.
      return null;
    }
  }

  #show(surface: Surface | null): void {
    const tookFocus = this.#surface !== null && this.#surface.kind !== 'chip';
    const takesFocus = surface !== null && surface.kind !== 'chip';
    // From outside, whatever has the focus in our root is the host.
    const isInside = document.activeElement === this.#host.element;
    if (takesFocus && !tookFocus) this.#focusBefore = this.#host.root.activeElement ?? document.activeElement;
    this.#surface = surface;
    this.render();
    // Not where the reader has gone on to something else; nor is the page to move.
    if (isInside && tookFocus && !takesFocus && this.#focusBefore instanceof HTMLElement)
      this.#focusBefore.focus({ preventScroll: true });
  }

  #tell(told: PageNotice | null, onTold: (() => Promise<void>) | null = null): void {
    this.#told = told;
    this.#onTold = onTold;
    this.render();
  }

  #tellDone(done: keyof NoticeWords, undo: (() => Promise<void>) | null = null): void {
    this.#tell({ id: randomId(), kind: 'done', done, canUndo: undo !== null }, undo);
  }
}

const newId = () => randomId() as HighlightId;

const bringPointing = () => pointingTools(() => askBackground('page/pointing', null));
