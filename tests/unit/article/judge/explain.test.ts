/** A reading tells by what evidence it was made, to whoever asks. */

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../lib/article/read-article';
import type { Explanation, Reading } from '../../../../lib/article/reading';
import { loadProbes } from '../../../probes/load-probes';
import { FOOTER, HEADLINE, LEAD, MENU, otherItems, page, paragraphs, SIDEBAR } from '../invented';
import { PAGE_URL } from '../read-html';

function explain(html: string, url = PAGE_URL): { reading: Reading; told: Explanation[]; silent: Reading } {
  const { document } = new JSDOM(html, { url }).window;
  const told: Explanation[] = [];
  const options = { url, isHidden: () => false };
  const reading = readArticle(document, { ...options, explain: (explanation) => told.push(explanation) });
  return { reading, told, silent: readArticle(document, options) };
}

const what = (told: readonly Explanation[], about: Explanation['about']) =>
  told.filter((explanation) => explanation.about === about).map((explanation) => explanation.what);

/** Of each side of each kind; all of them would be read for a minute. */
const PROBES_OF_SIDE = 3;

describe('an explanation', () => {
  const html = page(
    `${MENU}<div class="d"><h1>${HEADLINE}</h1><div class="date">01/07/2026 08:00</div><div class="sapo">${LEAD}</div><div class="content">${paragraphs()}</div></div>${SIDEBAR}${FOOTER}`,
  );

  it('changes nothing', () => {
    const { reading, silent } = explain(html);
    expect(reading).toEqual(silent);
  });

  it('names what speaks for an article, with weights, and what was set aside', () => {
    const { reading, told } = explain(html);
    expect(reading).toMatchObject({ isArticle: true, certain: true });
    const weights = told.filter(({ about }) => about === 'confidence').map(({ weight = 0 }) => weight);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThanOrEqual(6);
    expect(what(told, 'confidence')).toContain('a date of its own');
    expect(what(told, 'certainty')).toEqual([]);
    expect(told.some(({ about, element }) => about === 'clutter' && element?.className === 'menu')).toBe(true);
  });

  it('names why a page is only offered', () => {
    const { reading: offered, told: doubts } = explain(
      html.replaceAll(HEADLINE, 'Phòng Thanh tra').replace(`<div class="sapo">${LEAD}</div>`, ''),
    );
    expect(offered).toMatchObject({ isArticle: true, certain: false });
    expect(what(doubts, 'certainty')).toContain("an office's name");
  });

  it('has a reason for every block and every part set aside, on each side of each kind', () => {
    const sides = Map.groupBy(loadProbes(), ({ kind, side }) => `${kind}/${side}`);
    for (const { name, html, url } of [...sides.values()].flatMap((probes) => probes.slice(0, PROBES_OF_SIDE))) {
      const { reading, told } = explain(html, url);
      const reasons = told.filter(({ about }) => about === 'block' || about === 'clutter');
      expect(
        reasons.every((reason) => /\w+ \S/.test(reason.what) && reason.element !== undefined),
        name,
      ).toBe(true);
      if (reading.isArticle) {
        const blocks = what(told, 'block').slice(-reading.article.blocks.length);
        expect(
          blocks.map((reason) => reason.split(':')[0]),
          name,
        ).toEqual(reading.article.blocks.map(({ kind }) => kind));
      } else expect(what(told, 'refusal'), name).not.toEqual([]);
    }
  }, 60_000);

  it('names why a page is none', () => {
    const { reading, told } = explain(
      page(`${MENU}<h1>Kinh tế</h1>${otherItems()}${otherItems('li')}${FOOTER}`, '<title>Kinh tế - Báo Mẫu</title>'),
      'https://bao.example.vn/kinh-te.htm',
    );
    expect(reading).toMatchObject({ isArticle: false });
    expect(what(told, 'refusal')).toHaveLength(1);
  });
});
