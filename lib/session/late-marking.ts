/**
 * Marking on a page that may never need it. Until its script is here this hears what the reader does; it brings the script
 * for what takes it, and hands over what was heard meanwhile.
 */

import type { ReprintHint } from '../messages/contract';
import type { Question } from '../model/question';
import type { PageClick } from '../page/listen/clicks';
import type { KeyActions } from '../page/listen/keys';
import { type SelectionHand, type SelectionListener, selectedRange } from '../page/listen/selection';
import type { Marking } from './marking';
import type { ReaderActions } from './reader-actions';
import type { Session } from './session';

export interface LateMarkingParts {
  document: Document;
  session: Session;
  /** Brings the script and starts it; called until it has resolved once. */
  start: () => Promise<Marking>;
  /** Says in one line that the page has to be loaded again: nothing better can be said without the script. */
  tellPlainly: () => void;
}

export interface LateMarking extends SelectionListener, KeyActions {
  /** What there is of it already. */
  readonly current: Marking | null;
  bring(): Promise<Marking>;
  /** Does something on the page; a failure is told, and it never rejects. */
  run(work: (reader: ReaderActions) => unknown): Promise<void>;
  click(click: PageClick): void;
  /** Takes another reading, another clearing or other highlights of the page. */
  followPage(): void;
  tellReprint(hint: ReprintHint, addresses: string[]): void;
  tellQuestion(question: Question): void;
  /** Tells what went wrong. */
  tellProblem(thrown: unknown): void;
}

export function createLateMarking({ document, session, start, tellPlainly }: LateMarkingParts): LateMarking {
  let current: Marking | null = null;
  let starting: Promise<Marking> | null = null;
  /** How the selection was made that rested last. */
  let lastHand: SelectionHand = 'other';
  let isSelectionRefused = false;

  const startOnce = async (): Promise<Marking> => {
    try {
      current = await start();
      current.reader.followPage();
      return current;
    } finally {
      starting = null;
    }
  };
  const bring = async (): Promise<Marking> => {
    if (current) return current;
    starting ??= startOnce();
    return starting;
  };
  const tellProblem = (thrown: unknown) => {
    if (current) current.reader.tellProblem(thrown);
    else bring().then(({ reader }) => reader.tellProblem(thrown), tellPlainly);
  };
  /** Done at once where the script is here. */
  const run = async (work: (reader: ReaderActions) => unknown): Promise<void> => {
    try {
      const { reader } = current ?? (await bring());
      await work(reader);
    } catch (thrown) {
      tellProblem(thrown);
    }
  };
  /** True where a selection may be one that marking has an offer for. */
  const isOfArticle = (range: Range | null) =>
    range !== null &&
    session.settings.making !== 'quiet' &&
    session.article !== null &&
    range.intersectsNode(session.article.sources.root);

  return {
    get current() {
      return current;
    },
    bring,
    run,
    tellProblem,
    begins() {
      const range = selectedRange(document);
      if (!range) return;
      if (current) current.reader.followBeginning(range);
      // By the time that the selection has come to rest the script is here. A failure is told then.
      else if (isOfArticle(range)) bring().catch(() => undefined);
    },
    rests(range, hand) {
      lastHand = hand;
      if (current) current.reader.followSelection(range, hand);
      // What is selected then: the reader may have gone on meanwhile.
      else if (isOfArticle(range)) {
        bring()
          .then(({ reader }) => reader.followSelection(selectedRange(document), lastHand))
          .catch((thrown: unknown) => {
            // Who selects may only want to copy: told once, and not at every selection.
            if (!isSelectionRefused) tellProblem(thrown);
            isSelectionRefused = true;
          });
      }
    },
    click(click) {
      // Without it there is no highlight to be opened.
      if (current) current.reader.followClick(click);
      else if (click.hasAlt && !click.isLink && session.article) void run((reader) => reader.followClick(click));
    },
    colour: (colour) => current?.reader.colourChip(colour) ?? false,
    enter: () => current?.reader.enterChip() ?? false,
    canUndo: (way) => session.highlights.canUndo(way),
    undo: (way) => void run((reader) => reader.undo(way)),
    followPage() {
      if (current) current.reader.followPage();
      // The bar of the pen stands on every article. A failure is told when the reader wants something.
      else if (session.article && session.settings.making === 'pen') bring().catch(() => undefined);
      // So does the handle on every cleared page, but nobody waits for it: it comes when the page has nothing else to do.
      else if (session.article && session.isCleared) whenIdle(document, () => bring().catch(() => undefined));
    },
    tellQuestion: (question) => void run((reader) => reader.tellQuestion(question)),
    tellReprint: (hint, addresses) => void run((reader) => reader.tellReprint(hint, addresses)),
  };
}

/** The handle is there after so long, however busy the page is, in milliseconds. */
const LONGEST_WITHOUT_HANDLE = 2_000;

function whenIdle({ defaultView }: Document, work: () => unknown): void {
  if (defaultView?.requestIdleCallback) defaultView.requestIdleCallback(work, { timeout: LONGEST_WITHOUT_HANDLE });
  else work();
}
