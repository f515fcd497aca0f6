import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DigestBlock } from '../../lib/digest/blocks';
import { PAGE, TEXT_WIDTH } from '../../lib/digest/measures';
import type { DigestWords } from '../../lib/digest/words';
import type { DigestPageWords } from '../../locales/digest';
import { Stepper } from '../controls/Stepper';
import { DigestBlockView } from './DigestBlockView';
import { SHEET_GAP, SHEET_STEP, SIZE, sizeFor } from './sheet-size';

interface Props {
  page: DigestPageWords;
  blocks: readonly DigestBlock[];
  /** Of the document. */
  words: DigestWords;
}

/**
 * The document on its sheets of paper, side by side. The browser breaks the text into columns as wide and as high as the
 * space between the margins, so lines, tables and headings go to the next page by the rules that Word has for them.
 */
export function DigestPreview({ page, blocks, words }: Props): JSX.Element {
  const flow = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  const [pages, setPages] = useState(1);
  /** Null where the stage says it. */
  const [chosen, setChosen] = useState<number | null>(null);
  const [room, setRoom] = useState(0);
  const size = chosen ?? (room > 0 ? sizeFor(room, pages) : SIZE.first);

  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const { scrollWidth = 0, clientWidth = 0 } = flow.current ?? {};
    // Measured in widths of the text, whatever size it is shown at.
    if (clientWidth > 0) setPages(1 + Math.round((scrollWidth / clientWidth - 1) * (TEXT_WIDTH / SHEET_STEP)));
  }, [blocks, size]);

  return (
    <div class="db-digest-preview">
      <div class="db-digest-preview-head">
        <p class="db-soft">
          {page.previewHint} {page.pages(pages)}.
        </p>
        <Stepper
          label={page.size}
          less={page.smaller}
          more={page.larger}
          value={size}
          shown={`${Math.round(size)}%`}
          least={SIZE.least}
          most={SIZE.most}
          step={SIZE.step}
          onChange={setChosen}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keys too */}
      <section ref={stage} class="db-digest-stage" tabIndex={0} aria-label={page.preview}>
        <div
          class="db-digest-sheets"
          lang={words.language}
          style={{
            zoom: `${size / 100}`,
            width: `${pages * SHEET_STEP - SHEET_GAP}mm`,
            height: `${PAGE.height}mm`,
          }}
        >
          {Array.from({ length: pages }, (_, at) => (
            <div
              key={at}
              class="db-digest-sheet"
              aria-hidden="true"
              style={{ left: `${at * SHEET_STEP}mm`, width: `${PAGE.width}mm`, height: `${PAGE.height}mm` }}
            >
              {at > 0 && <span style={{ top: `${PAGE.header}mm` }}>{at + 1}</span>}
            </div>
          ))}
          <div
            ref={flow}
            class="db-digest-flow"
            style={{
              left: `${PAGE.left}mm`,
              top: `${PAGE.top}mm`,
              width: `${TEXT_WIDTH}mm`,
              height: `${PAGE.height - PAGE.top - PAGE.bottom}mm`,
              columnWidth: `${TEXT_WIDTH}mm`,
              columnGap: `${SHEET_STEP - TEXT_WIDTH}mm`,
            }}
          >
            {blocks.map((block, at) => (
              // A block has no name of its own; what is drawn depends on nothing but the block.
              <DigestBlockView key={at} block={block} words={words} />
            ))}
          </div>
        </div>
      </section>
    </div>
  );
}
