// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { NoteText } from '../../../components/article/NoteText';
import { draw } from './draw';

const drawNote = async (note: string) => (await draw(<NoteText note={note} />)).root;

it('shows Markdown as elements', async () => {
  const root = await drawNote('**đậm** *nghiêng* `mã`\n\n- một\n- hai\n\n3. ba\n\n> trích\n\n# Đề mục');
  expect(root.querySelector('strong')?.textContent).toBe('đậm');
  expect(root.querySelector('em')?.textContent).toBe('nghiêng');
  expect(root.querySelector('code')?.textContent).toBe('mã');
  expect([...root.querySelectorAll('ul > li')].map((item) => item.textContent)).toEqual(['một', 'hai']);
  expect(root.querySelector('ol')?.start).toBe(3);
  expect(root.querySelector('blockquote')?.textContent).toBe('trích');
  expect(root.querySelector('h1')).toBeNull();
});

it('makes no element of HTML, and loads nothing', async () => {
  const note =
    '<img src=x onerror=alert(1)> và <b>chữ</b>\n\n<script>alert(1)</script>\n\n![ảnh](https://x.example/a.png)';
  const root = await drawNote(note);
  expect(root.querySelector('img, b, script')).toBeNull();
  expect(root.textContent).toContain('<img src=x onerror=alert(1)>');
  expect(root.textContent).toContain('<script>alert(1)</script>');
  expect(root.textContent).toContain('ảnh');
});

it('links to http and https alone', async () => {
  const root = await drawNote(
    '[một](https://a.example/b) [hai](javascript:alert(1)) [ba](data:text/html,x) [bốn](http://c.example) [năm](/x)',
  );
  expect([...root.querySelectorAll('a')].map(({ href, rel }) => [href, rel])).toEqual([
    ['https://a.example/b', 'noopener noreferrer'],
    ['http://c.example/', 'noopener noreferrer'],
  ]);
  expect(root.textContent).toBe('một hai ba bốn năm');
});

it('keeps every letter of what is no Markdown', async () => {
  for (const note of [
    '1 < 2 & 3 > 2',
    '    thụt bốn dấu cách',
    'dòng một\ndòng hai',
    '5*3 = 15_000',
    'QĐ số 12/QĐ-UBND',
  ]) {
    expect((await drawNote(note)).textContent).toBe(note.trimStart());
  }
});
