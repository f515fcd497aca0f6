// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { PrintScreen } from '../../../components/print/PrintScreen';
import type { Article, Block } from '../../../lib/model/article';
import type { Highlight } from '../../../lib/model/highlight';
import type { HighlightId } from '../../../lib/model/ids';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { wordsFor } from '../../../locales';
import { articleOf, highlightAt } from '../export/sample';
import { draw } from './draw';

const words = wordsFor('vi');
const HEAD: Block = { kind: 'headline', text: 'Mở tuyến đò' };
const TEXT: Block = { kind: 'paragraph', text: 'Sáng nay đò chạy.' };

async function drawPrint(article: Article, highlights: Highlight[] = []): Promise<HTMLElement> {
  const view = { kind: 'article', sheet: toSheet(article, highlights) } as const;
  const { root } = await draw(<PrintScreen words={words} view={view} onPrint={() => {}} onRetry={() => {}} />);
  return root;
}

describe('a printed article', () => {
  it('sets a figure under its own heading where a cell before it is empty', async () => {
    const rows = [
      ['Năm', 'Kế hoạch', 'Giải ngân'],
      ['2025', '', '1.420'],
    ];
    const cells = rows.flatMap((texts, row) =>
      texts.flatMap((text, column): Block[] =>
        text === '' ? [] : [{ kind: 'cell', table: 0, row, column, header: row === 0, text }],
      ),
    );
    const root = await drawPrint(articleOf([HEAD, ...cells]));
    const printed = [...root.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.textContent));
    expect(printed).toEqual(rows);
    expect([...root.querySelectorAll('thead tr > *')].map(({ tagName }) => tagName)).toEqual(['TH', 'TH', 'TH']);
  });

  it('has a table that is moved by keys where it is wider than the screen', async () => {
    const cell: Block = { kind: 'cell', table: 0, row: 0, column: 0, header: false, text: '41,5%' };
    const root = await drawPrint(articleOf([HEAD, cell]));
    const region = root.querySelector('table')?.parentElement;
    expect([region?.tabIndex, region?.role, region?.ariaLabel]).toEqual([0, 'group', words.print.table]);
  });

  it('keeps a sentence that the reading took for the headline, under the corrected one', async () => {
    const sentence: Block = { kind: 'headline', text: 'Tuyến đò mở từ sáng nay.' };
    const root = await drawPrint(articleOf([sentence, TEXT], { corrections: { headline: 'Tít đúng' } }));
    expect([...(root.querySelector('article')?.children ?? [])].map((part) => part.textContent)).toEqual([
      'Tít đúng',
      'Tuyến đò mở từ sáng nay.',
      'Sáng nay đò chạy.',
    ]);
  });

  it('tells by number what the reader wrote, and in full what is not in the text', async () => {
    const article = articleOf([HEAD, TEXT], { note: 'Hỏi chủ đò', tags: ['đò'] });
    const gone = { exact: `Câu này không còn trong bài đã lưu nữa, ${'dài lắm '.repeat(12)}`, prefix: '', suffix: '' };
    const root = await drawPrint(article, [
      highlightAt(article, [1, 0, 1, 8], { note: 'Dòng *một*' }),
      highlightAt(article, [1, 9, 1, 11], { colour: 'red' }),
      highlightAt(article, [1, 12, 1, 16], { id: 'gone' as HighlightId, quote: gone }),
    ]);
    const notes = root.querySelector('.db-print-notes');
    expect(notes?.textContent).toContain('Hỏi chủ đò');
    expect(notes?.textContent).toContain(`${words.export.tags}: đò`);
    const listed = [...(notes?.querySelectorAll('li') ?? [])];
    expect(listed.map(({ id }) => id)).toEqual(['note-1', 'note-2']);
    expect(listed[0]?.querySelector('em')?.textContent).toBe('một');
    expect(listed[1]?.textContent).toContain(gone.exact);
    expect(listed[1]?.textContent).toContain(words.print.notInText);
    expect([...root.querySelectorAll('article sup a')].map((link) => link.getAttribute('href'))).toEqual(['#note-1']);
    const legend = root.querySelector('.db-print-key')?.textContent;
    expect(legend).toContain(words.colours.red.meaning);
    expect(legend).not.toContain(words.colours.blue.meaning);
  });

  it('has no notes and no key where nothing is marked', async () => {
    const root = await drawPrint(articleOf([HEAD, TEXT]));
    expect(root.querySelector('.db-print-notes, .db-print-key')).toBeNull();
    expect(root.querySelector('.db-print-source')?.textContent).toBe('Báo Ví Dụ · 07/03/2026 08:05 · Lê Văn Đò');
  });
});
