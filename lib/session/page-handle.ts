/** The handle at the edge of a cleared page: what stands on it, what its buttons do, and what the first pages are told. */

import type { HandleActions, HandleView } from '../../components/in-page/views';
import type { ReadArticle } from '../model/article';
import { type HandleSettings, MOST_EXPLAINED } from '../model/settings/handle';
import type { Language } from '../model/settings/settings';
import type { AskBackground } from './ports';
import type { ReaderActions } from './reader-actions';
import type { Session } from './session';

export interface PageHandleParts {
  document: Document;
  session: Session;
  reader: Pick<ReaderActions, 'attempt' | 'keep' | 'tellDone' | 'tellCleared' | 'tellFirstClearing' | 'walk'>;
  ask: AskBackground;
  language: () => Language;
  load: () => Promise<HandleSettings>;
  change: (changes: Partial<HandleSettings>) => Promise<void>;
  /** Called after there is something else to draw. */
  onChange: () => void;
}

export interface HandleOnPage {
  /** Null where there is none: the page is shown whole, or the reader wants no handle. */
  readonly view: HandleView | null;
  readonly actions: HandleActions;
  /** Takes other settings: those of another tab. */
  follow(settings: HandleSettings): void;
  /** Takes another clearing of the page. */
  followPage(): void;
}

/** The room beside the text that the whole handle takes, in CSS pixels. With less it is folded to the column's own margin. */
const WHOLE_WIDTH = 48;
/** How long the place is not stored while it is being moved, in milliseconds. */
const MOVE_REST = 400;

export function createPageHandle(parts: PageHandleParts): HandleOnPage {
  const { document, session, reader, ask, language, load, change, onChange } = parts;
  let settings: HandleSettings | null = null;
  let outlet: Record<Language, string> | null = null;
  let isAsked = false;
  let moving: ReturnType<typeof setTimeout> | undefined;

  const tellFirst = (loaded: HandleSettings) => {
    if (loaded.timesExplained >= MOST_EXPLAINED || !session.isCleared) return;
    reader.tellFirstClearing();
    void change({ timesExplained: loaded.timesExplained + 1 }).catch(() => undefined);
  };
  const begin = async () => {
    const [loaded, names] = await Promise.all([load(), ask('page/outlet', null).catch(() => null)]);
    settings = loaded;
    outlet = names;
    onChange();
    tellFirst(loaded);
  };
  const set = (changes: Partial<HandleSettings>) => {
    if (settings) settings = { ...settings, ...changes };
    onChange();
    return change(changes);
  };
  const attempt = (work: () => unknown) => void reader.attempt(work);

  return {
    get view() {
      const { article } = session;
      if (!settings || settings.isHidden || !article || !session.isCleared) return null;
      return {
        outletName: outlet?.[language()] ?? article.article.host,
        isKept: session.highlights.kept !== null,
        marks: session.highlights.onPage.length,
        view: session.view,
        comfort: session.settings.comfort,
        place: settings.place,
        isSlim: roomBeside(document, article.sources.root) < WHOLE_WIDTH,
        sample: sampleOf(article.article, outlet?.[language()]),
      };
    },
    actions: {
      onView: (view) => attempt(() => session.setCleared(true, view)),
      onComfort: (changes) =>
        attempt(async () => {
          const stored = session.choose({ comfort: { ...session.settings.comfort, ...changes } });
          // What is chosen is seen at once, however long storing it takes.
          session.redress();
          onChange();
          await stored;
        }),
      onSave: () => attempt(reader.keep),
      onMarks: () => attempt(() => reader.walk(1)),
      onWhole: () =>
        attempt(async () => {
          const stored = session.setCleared(false);
          onChange();
          reader.tellCleared();
          await stored;
        }),
      onMove(place) {
        if (settings) settings = { ...settings, place };
        onChange();
        clearTimeout(moving);
        moving = setTimeout(() => void change({ place }).catch(() => undefined), MOVE_REST);
      },
      onHide: () =>
        attempt(async () => {
          await set({ isHidden: true });
          reader.tellDone('handleHidden');
        }),
    },
    follow(changed) {
      settings = changed;
      onChange();
    },
    followPage() {
      if (isAsked || !session.isCleared) return;
      isAsked = true;
      void begin();
    },
  };
}

/** As much of a text as a small page shows. */
const SAMPLE_LENGTH = 160;

function sampleOf({ headline, host, language, blocks }: ReadArticle, outletName = host): HandleView['sample'] {
  const text = blocks.find(({ kind }) => kind === 'lead' || kind === 'paragraph')?.text ?? '';
  return { headline, facts: outletName, text: text.slice(0, SAMPLE_LENGTH), language };
}

/** What is free between the text of a cleared page and the window's edge, in CSS pixels. */
function roomBeside({ documentElement }: Document, root: Element): number {
  // Asked of the prototype: a form's fields may stand in the place of its methods.
  const { right } = Element.prototype.getBoundingClientRect.call(root);
  return (documentElement?.clientWidth ?? 0) - right;
}
