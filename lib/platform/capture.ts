/** Pictures of the page in view, as the browser gives them. Needs `activeTab`, which the click on the toolbar's button gives. */

import { ReaderError } from '../model/error';
import { HIGHEST_IMAGE } from '../model/picture';
import { browser } from './browser';

/** A part of a page as an image file. */
export interface CapturedPiece {
  file: Blob;
  /** Where its upper edge stands on what was captured, in CSS pixels. */
  top: number;
}

export interface CapturedPage {
  pieces: CapturedPiece[];
  /** In CSS pixels, of all pieces together. */
  width: number;
  height: number;
  /** All of the page, not a part of it. */
  isWhole: boolean;
}

interface PageSize {
  width: number;
  height: number;
  windowWidth: number;
  windowHeight: number;
  top: number;
}

/** Chromium gives two pictures a second at most. In milliseconds, with the time that a page takes to draw. */
const BETWEEN_PICTURES = 600;
/** A page of more windows than this is taken up to there: the reader waits for each. */
const MOST_WINDOWS = 16;
const FORMAT = { format: 'png' } as const;

/** Takes the part in view. Rejects with 'not-allowed' where the browser lets nobody. */
export async function captureVisible(tabId: number): Promise<CapturedPage> {
  const { windowWidth: width, windowHeight: height, height: whole } = await measure(tabId);
  return { pieces: [{ file: await take(FORMAT), top: 0 }], width, height, isWhole: whole <= height };
}

/** Takes all of the page: Firefox draws it in one piece, elsewhere it is scrolled through and left where it was. */
export async function captureWhole(tabId: number): Promise<CapturedPage> {
  const size = await measure(tabId);
  return drawsWholePages() ? captureInOne(size) : captureInPieces(tabId, size);
}

async function captureInOne({ width, height }: PageSize): Promise<CapturedPage> {
  const taken = Math.min(height, HIGHEST_IMAGE);
  const file = await take({ ...FORMAT, rect: { x: 0, y: 0, width, height: taken }, scale: 1 });
  return { pieces: [{ file, top: 0 }], width, height: taken, isWhole: taken === height };
}

async function captureInPieces(tabId: number, size: PageSize): Promise<CapturedPage> {
  const { height, windowHeight, windowWidth: width } = size;
  const taken = Math.min(height, windowHeight * MOST_WINDOWS);
  const pieces: CapturedPiece[] = [];
  try {
    for (let wanted = 0; wanted < taken; wanted += windowHeight) {
      // At its end the page stops earlier than asked: the piece says where it stands.
      const top = await scrollPage(tabId, wanted);
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_PICTURES));
      pieces.push({ file: await take(FORMAT), top });
      if (top < wanted) break;
    }
  } finally {
    await scrollPage(tabId, size.top);
  }
  return { pieces, width, height: taken, isWhole: taken === height };
}

/** Only Firefox takes a part of the page that is not in the window. It alone tells its name. */
function drawsWholePages(): boolean {
  return 'getBrowserInfo' in browser.runtime;
}

async function take(options: object): Promise<Blob> {
  try {
    return toFile(await browser.tabs.captureVisibleTab(undefined, options));
  } catch (cause) {
    throw new ReaderError('not-allowed', undefined, { cause });
  }
}

function measure(tabId: number): Promise<PageSize> {
  return runIn(tabId, () => {
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return {
      width: Math.max(scrollWidth, clientWidth),
      height: Math.max(scrollHeight, clientHeight),
      windowWidth: innerWidth,
      windowHeight: innerHeight,
      top: scrollY,
    };
  });
}

/** Answers where the page stands then. */
function scrollPage(tabId: number, top: number): Promise<number> {
  return runIn(
    tabId,
    (wanted) => {
      scrollTo({ top: wanted, behavior: 'instant' });
      return scrollY;
    },
    top,
  );
}

/** Runs a function in the page, in our own world there; it can use nothing of what stands around it here. */
async function runIn<Given extends unknown[], Answer>(
  tabId: number,
  work: (...given: Given) => Answer,
  ...given: Given
): Promise<Answer> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: work as () => void,
      args: given,
    });
    return answer?.result as Answer;
  } catch (cause) {
    throw new ReaderError('not-allowed', undefined, { cause });
  }
}

/** The file that a data address holds. */
function toFile(address: string): Blob {
  const [head = '', data = ''] = address.split(',');
  const letters = atob(data);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}
