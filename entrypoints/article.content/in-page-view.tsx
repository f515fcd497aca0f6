/** What the reader sees of us on the page: the chip, a highlight's card, its note, and what was done. */

import { type JSX, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HighlightCard, InPageRoot, NoteEditor, type Notice, SelectionChip, Toast } from '../../components/in-page';
import { toSourceLine } from '../../lib/export/source-line';
import { askBackground } from '../../lib/messages/ask';
import { type ErrorCode, toReaderError } from '../../lib/model/error';
import type { Highlight, HighlightColour, TextPosition } from '../../lib/model/highlight';
import { type HighlightId, randomId } from '../../lib/model/ids';
import { withMends } from '../../lib/model/mends';
import type { Language } from '../../lib/model/settings';
import { copyText } from '../../lib/page/copy';
import type { InPageHost } from '../../lib/page/in-page-host';
import { keepBeside, type VirtualPlace } from '../../lib/page/keep-beside';
import type { Mark } from '../../lib/page/marks';
import { pointingTools } from '../../lib/page/pointing';
import { selectedRange } from '../../lib/page/selection';
import { browserLanguage } from '../../lib/platform/language';
import type { InPageWords } from '../../locales/in-page';
import type { DoneWords } from '../../locales/in-page/words';
import { languageOf } from '../../locales/language-of';
import type { Session } from './session';

/** One thing at a time stands beside the text. What it shows stays, also where the page drops the words beside it. */
type Surface =
  /** `id` is the highlight's that a press makes: pressed twice, it is one highlight. */
  | { kind: 'chip'; place: Range; position: TextPosition; id: HighlightId; takeFocus: boolean }
  | { kind: 'card' | 'note'; highlight: Highlight; place: VirtualPlace };

/** What the reader is told, in whichever language it is shown. */
type Told = { id: string } & (
  | { done: keyof DoneWords; canUndo: boolean }
  | { error: ErrorCode; offersArticle: boolean }
);

function noticeOf(told: Told, words: InPageWords): Notice {
  const { id } = told;
  if ('done' in told) return { id, kind: 'done', text: words.done[told.done], canUndo: told.canUndo };
  return { id, kind: 'problem', error: told.error, ...(told.offersArticle && { action: words.makeArticle }) };
}

export class InPageView {
  readonly #host: InPageHost;
  readonly #session: Session;
  #surface: Surface | null = null;
  #told: Told | null = null;
  /** Brought from the background once there is something to show, or an article to show it at. */
  #words: InPageWords | null = null;
  #undo: (() => Promise<void>) | null = null;
  #isBusy = false;
  /** What had the focus before a card or a note took it. */
  #focusBefore: Element | null = null;
  /** Notes that were begun and never saved, by highlight: closing a panel by accident loses nothing. */
  readonly #drafts = new Map<HighlightId, string>();

  constructor(host: InPageHost, session: Session) {
    this.#host = host;
    this.#session = session;
    this.render();
  }

  /** Offers to mark a selection; takes the offer away with null. A note that is being written stays. */
  offer(range: Range | null): void {
    if (this.#surface?.kind === 'note') return;
    const position = range && this.#positionOf(range);
    if (range && position)
      this.#show({
        kind: 'chip',
        place: range.cloneRange(),
        position,
        id: randomId() as HighlightId,
        takeFocus: false,
      });
    else if (this.#surface?.kind === 'chip') this.#show(null);
  }

  /** Moves the focus into the chip, where one is offered, as Tab does for what comes next; false where there is none. */
  enterChip(): boolean {
    if (this.#surface?.kind !== 'chip' || this.#surface.takeFocus) return false;
    this.#show({ ...this.#surface, takeFocus: true });
    return true;
  }

  /** Opens the card of a highlight, or closes the one that is open where there is none. */
  open(mark: Mark | null): void {
    if (mark && this.#surface?.kind !== 'note') this.#show(this.#beside('card', mark.highlight));
    else if (this.#surface?.kind === 'card') this.#show(null);
  }

  /**
   * Marks a range at once, in the colour used last. Where it lies in a highlight already, its card is opened instead: so
   * the keyboard reaches colour, note and deletion too.
   */
  async mark(range: Range | null): Promise<void> {
    const position = this.#session.positionOf(range);
    const mark = this.#session.markAround(position);
    if (mark) this.open(mark);
    else await this.#add(randomId() as HighlightId, position, this.#session.settings.lastColour);
  }

  /** Tells whether the page is cleared now. */
  tellCleared(): void {
    this.#tellDone(this.#session.isCleared ? 'pageCleared' : 'pageShown', null);
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
    this.#undo = selected
      ? async () => {
          const holder = (await bringPointing()).holderOf(document, selected);
          if (holder) await this.#takeBody(holder);
        }
      : null;
    this.#tell({ id: randomId(), error: code, offersArticle: selected !== undefined });
  }

  async #takeBody(element: Element): Promise<void> {
    const { describeRegion } = await bringPointing();
    const undo = await this.#session.pointAt(element, describeRegion(document, element));
    this.#tellDone('bodyTaken', undo);
  }

  render(): void {
    this.#followHighlight();
    const { settings } = this.#session;
    const words = this.#words;
    if (words?.language !== this.#language) {
      // A page without an article has nothing to say, until it is asked for something.
      if (this.#session.article || this.#told) this.#bringWords().catch(() => undefined);
      if (!words) return;
    }
    render(
      <InPageRoot words={words} theme={settings.theme}>
        {this.#surface && this.#surfaceOf(this.#surface, words)}
        <Toast
          words={words}
          notice={this.#told && noticeOf(this.#told, words)}
          onUndo={() => void this.#attempt(async () => this.#undo?.())}
          onClose={() => this.#tell(null)}
        />
      </InPageRoot>,
      this.#host.root,
    );
  }

  /** What is open shows the highlight as it is stored now. A card closes with it; a note keeps what was written. */
  #followHighlight(): void {
    const surface = this.#surface;
    if (!surface || surface.kind === 'chip') return;
    const mark = this.#session.markOf(surface.highlight.id);
    if (mark) this.#surface = { ...surface, highlight: mark.highlight };
    else if (surface.kind === 'card') this.#surface = null;
  }

  get #language(): Language {
    return languageOf(this.#session.settings.language, browserLanguage());
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

  /** For `lang` on quotes: a screen reader reads them in the article's language, not in the interface's. */
  get #articleLanguage(): string {
    return this.#session.article?.article.language ?? 'und';
  }

  #surfaceOf(surface: Surface, words: InPageWords): JSX.Element {
    if (surface.kind === 'chip') {
      const { place, position, id, takeFocus } = surface;
      return (
        <Beside key="chip" place={place} side="top">
          <SelectionChip
            words={words}
            colour={this.#session.settings.lastColour}
            takeFocus={takeFocus}
            onColour={(colour) => void this.#attempt(() => this.#add(id, position, colour))}
            onNote={() => void this.#attempt(() => this.#addWithNote(id, position))}
            onCopy={() => void this.#attempt(() => this.#copy(this.#session.textAt(position)))}
            onClose={() => this.#show(null)}
          />
        </Beside>
      );
    }
    const { kind, highlight, place } = surface;
    return (
      <Beside key={`${kind} ${highlight.id}`} place={place} side="bottom">
        {kind === 'card' ? this.#cardOf(highlight, words) : this.#noteOf(highlight, words)}
      </Beside>
    );
  }

  /** A card or a note beside its highlight; where the words have left the page, where they were last. */
  #beside(kind: 'card' | 'note', highlight: Highlight): Surface {
    const before = this.#surface && this.#surface.kind !== 'chip' ? this.#surface.place.getBoundingClientRect() : null;
    let last = before ?? new DOMRect(window.innerWidth / 2, window.innerHeight / 3, 0, 0);
    const getBoundingClientRect = () => {
      const range = this.#session.markOf(highlight.id)?.ranges.at(-1);
      if (range && !range.collapsed) last = range.getBoundingClientRect();
      return last;
    };
    return { kind, highlight, place: { getBoundingClientRect } };
  }

  #cardOf(highlight: Highlight, words: InPageWords): JSX.Element {
    const { id } = highlight;
    return (
      <HighlightCard
        words={words}
        quoteLanguage={this.#articleLanguage}
        highlight={highlight}
        onColour={(colour) => void this.#attempt(() => this.#recolour(id, colour))}
        onEditNote={() => this.#show(this.#beside('note', highlight))}
        onCopy={() => void this.#attempt(() => this.#copy(highlight.quote.exact))}
        onDelete={() => void this.#attempt(() => this.#delete(id))}
        onClose={() => this.#show(null)}
      />
    );
  }

  #noteOf(highlight: Highlight, words: InPageWords): JSX.Element {
    const { id } = highlight;
    const draft = this.#drafts.get(id);
    return (
      <NoteEditor
        words={words}
        colour={highlight.colour}
        quote={highlight.quote.exact}
        quoteLanguage={this.#articleLanguage}
        note={highlight.note}
        {...(draft === undefined ? {} : { draft })}
        onSave={async (note) => {
          await this.#session.editHighlight(id, { note });
          this.#drafts.delete(id);
          this.#show(null);
          this.#tellDone('noteSaved', () => this.#session.editHighlight(id, { note: highlight.note }));
        }}
        onDraft={(text) => {
          if (text === null) this.#drafts.delete(id);
          else this.#drafts.set(id, text);
        }}
        onCancel={() => this.#show(null)}
      />
    );
  }

  async #add(id: HighlightId, position: TextPosition, colour: HighlightColour): Promise<void> {
    await this.#session.addHighlight(id, position, colour);
    // The selection would hide the colour. By keyboard there is no chip, and the caret stays where the reader is.
    if (this.#surface?.kind === 'chip') document.getSelection()?.removeAllRanges();
    this.#show(null);
    this.#tellDone('highlightSaved', () => this.#session.deleteHighlight(id));
    if (colour !== this.#session.settings.lastColour) await this.#session.choose({ lastColour: colour });
  }

  async #addWithNote(id: HighlightId, position: TextPosition): Promise<void> {
    await this.#add(id, position, this.#session.settings.lastColour);
    const mark = this.#session.markOf(id);
    if (mark) this.#show(this.#beside('note', mark.highlight));
  }

  async #recolour(id: HighlightId, colour: HighlightColour): Promise<void> {
    const before = this.#session.markOf(id)?.highlight.colour;
    await this.#session.editHighlight(id, { colour });
    this.#tellDone('highlightChanged', before ? () => this.#session.editHighlight(id, { colour: before }) : null);
  }

  async #delete(id: HighlightId): Promise<void> {
    await this.#session.deleteHighlight(id);
    this.#show(null);
    this.#tellDone('highlightDeleted', () => this.#session.restoreHighlight(id));
  }

  async #copy(quote: string): Promise<void> {
    const { article } = this.#session;
    if (!article) return;
    // A page whose extension was updated can still copy: the outlet is then named by its host.
    const outlet = await askBackground('page/outlet', null).catch(() => null);
    const line = toSourceLine(
      quote,
      withMends(article.article, this.#session.kept?.mends),
      outlet?.[this.#language] ?? article.article.host,
    );
    await copyText(line, this.#host.root);
    this.#tellDone('copied', null);
  }

  /** Runs what the reader asked for; a failure is told, and what was open stays open with all that was written. */
  async #attempt(work: () => Promise<unknown>): Promise<void> {
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

  #positionOf(range: Range): TextPosition | null {
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
    if (takesFocus && !tookFocus) this.#focusBefore = document.activeElement;
    this.#surface = surface;
    this.render();
    if (tookFocus && !takesFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus();
  }

  #tell(told: Told | null): void {
    this.#told = told;
    this.render();
  }

  #tellDone(done: keyof DoneWords, undo: (() => Promise<void>) | null): void {
    this.#undo =
      undo &&
      (async () => {
        await undo();
        this.#tell(null);
      });
    this.#tell({ id: randomId(), done, canUndo: undo !== null });
  }
}

const bringPointing = () => pointingTools(() => askBackground('page/pointing', null));

/** Stands beside a range of the page, wherever it scrolls to. */
function Beside({ place, side, children }: { place: VirtualPlace; side: 'top' | 'bottom'; children: JSX.Element }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current ? keepBeside(place, box.current, side) : undefined), [place, side]);
  return (
    <div ref={box} style="position: fixed; left: 0; top: 0; width: max-content">
      {children}
    </div>
  );
}
