/** What the reader sees of us on the page: the chip, a highlight's card, its note, and what was done. */

import { type JSX, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { HighlightCard, InPageRoot, NoteEditor, type Notice, SelectionChip, Toast } from '../../components/in-page';
import { toSourceLine } from '../../lib/export/source-line';
import { askBackground } from '../../lib/messages/ask';
import { toReaderError } from '../../lib/model/error';
import type { HighlightColour, TextPosition } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import { copyText } from '../../lib/page/copy';
import { type InPageHost, keepBeside } from '../../lib/page/in-page-host';
import type { Mark } from '../../lib/page/marks';
import { browserLanguage } from '../../lib/platform/language';
import { saveSettings } from '../../lib/platform/settings';
import { type InPageWords, inPageWordsFor } from '../../locales/in-page';
import { languageOf } from '../../locales/language-of';
import type { Session } from './session';

/** One thing at a time stands beside the text. */
type Surface =
  | { kind: 'chip'; place: Range; position: TextPosition; takeFocus: boolean }
  | { kind: 'card'; id: HighlightId }
  | { kind: 'note'; id: HighlightId };

export class InPageView {
  readonly #host: InPageHost;
  readonly #session: Session;
  #surface: Surface | null = null;
  #notice: Notice | null = null;
  #undo: (() => Promise<void>) | null = null;
  /** Notes that were begun and never saved, by highlight: closing a panel by accident loses nothing. */
  readonly #drafts = new Map<HighlightId, string>();

  constructor(host: InPageHost, session: Session) {
    this.#host = host;
    this.#session = session;
    this.render();
  }

  /** Offers to mark a selection; takes the offer away with null. */
  offer(range: Range | null, takeFocus = false): void {
    if (this.#surface && this.#surface.kind !== 'chip') return;
    const position = range && this.#positionOf(range);
    this.#show(range && position ? { kind: 'chip', place: range.cloneRange(), position, takeFocus } : null);
  }

  /** Opens the card of a highlight, or closes what is open where there is none. */
  open(mark: Mark | null): void {
    if (mark) this.#show({ kind: 'card', id: mark.highlight.id });
    else if (this.#surface?.kind === 'card') this.#show(null);
  }

  /** Marks a range at once, in the colour used last. */
  async mark(range: Range | null): Promise<void> {
    const position = this.#session.positionOf(range);
    await this.#add(position, this.#session.settings.lastColour);
  }

  /** Tells whether the page is cleared now. */
  tellCleared(): void {
    const { pageCleared, pageShown } = this.#words.done;
    this.#tellDone(this.#session.isCleared ? pageCleared : pageShown, null);
  }

  /** Tells what went wrong. */
  tellProblem(thrown: unknown): void {
    this.#undo = null;
    this.#tell({ id: crypto.randomUUID(), kind: 'problem', error: toReaderError(thrown).code });
  }

  render(): void {
    const { settings } = this.#session;
    const words = this.#words;
    render(
      <InPageRoot words={words} theme={settings.theme}>
        {this.#surface && this.#surfaceOf(this.#surface, words)}
        <Toast
          words={words}
          notice={this.#notice}
          onUndo={() => void this.#attempt(async () => this.#undo?.())}
          onClose={() => this.#tell(null)}
        />
      </InPageRoot>,
      this.#host.root,
    );
  }

  get #words(): InPageWords {
    return inPageWordsFor(languageOf(this.#session.settings.language, browserLanguage()));
  }

  /** For `lang` on quotes: a screen reader reads them in the article's language, not in the interface's. */
  get #articleLanguage(): string {
    return this.#session.article?.article.language ?? 'und';
  }

  #surfaceOf(surface: Surface, words: InPageWords): JSX.Element | null {
    if (surface.kind === 'chip') {
      const { place, position, takeFocus } = surface;
      return (
        <Beside key="chip" place={place} side="top">
          <SelectionChip
            words={words}
            colour={this.#session.settings.lastColour}
            takeFocus={takeFocus}
            onColour={(colour) => void this.#attempt(() => this.#add(position, colour))}
            onNote={() => void this.#attempt(() => this.#addWithNote(position))}
            onCopy={() => void this.#attempt(() => this.#copy(place.toString()))}
            onClose={() => this.#show(null)}
          />
        </Beside>
      );
    }
    const mark = this.#session.marks.find(({ highlight }) => highlight.id === surface.id);
    const place = mark?.ranges.at(-1);
    if (!mark || !place) return null;
    return (
      <Beside key={`${surface.kind} ${surface.id}`} place={place} side="bottom">
        {surface.kind === 'card' ? this.#cardOf(mark, words) : this.#noteOf(mark, words)}
      </Beside>
    );
  }

  #cardOf({ highlight }: Mark, words: InPageWords): JSX.Element {
    const { id } = highlight;
    return (
      <HighlightCard
        words={words}
        quoteLanguage={this.#articleLanguage}
        highlight={highlight}
        onColour={(colour) => void this.#attempt(() => this.#recolour(id, colour))}
        onEditNote={() => this.#show({ kind: 'note', id })}
        onCopy={() => void this.#attempt(() => this.#copy(highlight.quote.exact))}
        onDelete={() => void this.#attempt(() => this.#delete(id))}
        onClose={() => this.#show(null)}
      />
    );
  }

  #noteOf({ highlight }: Mark, words: InPageWords): JSX.Element {
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
          this.#tellDone(words.done.noteSaved, () => this.#session.editHighlight(id, { note: highlight.note }));
        }}
        onDraft={(text) => {
          if (text === null) this.#drafts.delete(id);
          else this.#drafts.set(id, text);
        }}
        onCancel={() => this.#show(null)}
      />
    );
  }

  async #add(position: TextPosition, colour: HighlightColour): Promise<HighlightId> {
    const id = await this.#session.addHighlight(position, colour, '');
    document.getSelection()?.removeAllRanges();
    this.#show(null);
    this.#tellDone(this.#words.done.highlightSaved, () => this.#session.deleteHighlight(id));
    if (colour !== this.#session.settings.lastColour) await saveSettings({ lastColour: colour });
    return id;
  }

  async #addWithNote(position: TextPosition): Promise<void> {
    const id = await this.#add(position, this.#session.settings.lastColour);
    this.#show({ kind: 'note', id });
  }

  async #recolour(id: HighlightId, colour: HighlightColour): Promise<void> {
    const before = this.#session.marks.find(({ highlight }) => highlight.id === id)?.highlight.colour;
    await this.#session.editHighlight(id, { colour });
    this.#tellDone(
      this.#words.done.highlightChanged,
      before ? () => this.#session.editHighlight(id, { colour: before }) : null,
    );
  }

  async #delete(id: HighlightId): Promise<void> {
    await this.#session.deleteHighlight(id);
    this.#show(null);
    this.#tellDone(this.#words.done.highlightDeleted, () => this.#session.restoreHighlight(id));
  }

  async #copy(quote: string): Promise<void> {
    const { article } = this.#session;
    if (!article) return;
    const { language } = this.#words;
    // A page whose extension was updated can still copy: the outlet is then named by its host.
    const outlet = await askBackground('page/outlet', null).catch(() => null);
    const line = toSourceLine(quote, article.article, outlet?.[language] ?? article.article.host);
    await copyText(line, this.#host.root);
    this.#tellDone(this.#words.done.copied, null);
  }

  /** Runs what the reader asked for; a failure is told, and what was open stays open with all that was written. */
  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.tellProblem(thrown);
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
    this.#surface = surface;
    this.render();
  }

  #tell(notice: Notice | null): void {
    this.#notice = notice;
    this.render();
  }

  #tellDone(text: string, undo: (() => Promise<void>) | null): void {
    this.#undo =
      undo &&
      (async () => {
        await undo();
        this.#tell(null);
      });
    this.#tell({ id: crypto.randomUUID(), kind: 'done', text, canUndo: undo !== null });
  }
}

/** Stands beside a range of the page, wherever it scrolls to. */
function Beside({ place, side, children }: { place: Range; side: 'top' | 'bottom'; children: JSX.Element }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current ? keepBeside(place, box.current, side) : undefined), [place, side]);
  return (
    <div ref={box} style="position: fixed; left: 0; top: 0; width: max-content">
      {children}
    </div>
  );
}
