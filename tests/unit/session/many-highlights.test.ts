import { describe, expect, it } from 'vitest';
import type { KeptArticle } from '../../../lib/messages/contract';
import { COUNT, highlightsOn, keptOn, readPage, SENTENCE } from './long-page';

/** The same, with answers of the collection one after the other. `inTheMiddle` runs at the second pause of a search. */
function answeredOn(page: ReturnType<typeof readPage>, answers: KeptArticle[]) {
  const made = highlightsOn(page);
  const { clock, background } = made;
  background.handlers['article/open'] = () => ({ kept: answers.shift() ?? null, question: null });
  // Each look at the clock finds a slice used up.
  clock.step = 10;
  const inTheMiddle = (work: () => unknown) => {
    clock.onPause = async () => {
      if (clock.pauses === 2) await work();
    };
  };
  return { ...made, inTheMiddle };
}

describe('many highlights, found in slices', () => {
  it('are painted once, each with its words, after pauses', async () => {
    const page = readPage('so-mot');
    const { highlights, paints, clock } = answeredOn(page, [keptOn(page.reading, 'kept-one')]);
    await highlights.refresh();
    expect(clock.pauses).toBeGreaterThan(10);
    expect(paints.length).toBe(1);
    expect(paints[0]?.length).toBe(COUNT);
    const texts = paints[0]?.flatMap(({ ranges }) => ranges.map(String)) ?? [];
    expect(texts).toEqual(Array.from({ length: COUNT }, () => SENTENCE.slice(0, 20)));
    expect(new Set(paints[0]?.map(({ ranges }) => ranges[0]?.startContainer)).size).toBe(COUNT);
  });

  it('keep their ranges when one more comes', async () => {
    const page = readPage('so-mot');
    const answers = [keptOn(page.reading, 'kept-one', COUNT - 1), keptOn(page.reading, 'kept-one')];
    const { highlights, paints } = answeredOn(page, answers);
    await highlights.refresh();
    await highlights.refresh();
    const [before, after] = paints.map((painted) => painted.flatMap(({ ranges }) => ranges));
    expect(after?.length).toBe(COUNT);
    expect(after?.slice(0, COUNT - 1).every((range, at) => range === before?.[at])).toBe(true);
  });

  it('yield to a change that comes in the middle', async () => {
    const page = readPage('so-mot');
    const second = keptOn(page.reading, 'kept-one', COUNT - 20);
    const { highlights, paints, inTheMiddle } = answeredOn(page, [keptOn(page.reading, 'kept-one'), second]);
    inTheMiddle(() => highlights.refresh());
    await highlights.refresh();
    expect(highlights.kept).toBe(second);
    expect(highlights.located.length).toBe(COUNT - 20);
    expect(paints.map((painted) => painted.length)).toEqual([COUNT - 20]);
  });

  it('stop where the page shows another article in the middle', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { highlights, paints, shown, clock, inTheMiddle } = answeredOn(page, [keptOn(page.reading, 'kept-one')]);
    inTheMiddle(() => {
      shown.reading = other.reading;
    });
    await highlights.refresh();
    expect(clock.pauses).toBe(2);
    expect([highlights.kept, highlights.located.length, paints.length]).toEqual([null, 0, 0]);
  });

  it('end where the page goes on to another article, which nobody waits for then', async () => {
    const page = readPage('so-mot');
    const other = readPage('so-hai');
    const { highlights, paints, shown, inTheMiddle } = answeredOn(page, [keptOn(page.reading, 'kept-one')]);
    inTheMiddle(() => {
      shown.reading = other.reading;
      return highlights.follow();
    });
    await highlights.refresh();
    expect([highlights.kept, highlights.located.length]).toEqual([null, 0]);
    expect(paints.every((painted) => painted.length === 0)).toBe(true);
  });
});
