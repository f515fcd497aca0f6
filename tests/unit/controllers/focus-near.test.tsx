// @vitest-environment jsdom
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { keepFocusNear } from '../../../lib/controllers/focus-near';
import { type Drawn, draw } from '../components/draw';

let drawn: Drawn;
const Screen = ({ list, form }: { list: boolean; form: boolean }) => {
  return (
    <>
      <nav>
        <button type="button">Đã xóa</button>
      </nav>
      <main>
        {list ? <button type="button">Bài 1</button> : <p>Không có bài nào.</p>}
        <input aria-label="Tìm" />
        <section>{form ? <input aria-label="Tên" /> : <button type="button">Lưu bộ lọc</button>}</section>
      </main>
    </>
  );
};
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const turn = () => new Promise((resolve) => setTimeout(resolve));
const focused = () => document.activeElement?.textContent ?? '';

beforeEach(async () => {
  onTestFinished(keepFocusNear());
  drawn = await draw(<Screen list form />);
});

it('goes to what stands in the place of a form that is done with', async () => {
  focus('section input');
  await drawn.redraw(<Screen list form={false} />);
  await turn();
  expect(focused()).toBe('Lưu bộ lọc');
});

it('goes to what is nearest where a list is gone, and to no field', async () => {
  await drawn.redraw(<Screen list form={false} />);
  focus('main > button');
  await drawn.redraw(<Screen list={false} form={false} />);
  await turn();
  expect(focused()).toBe('Lưu bộ lọc');
});

it('goes into the part that took the place of another, else to what leads to it', async () => {
  const Parts = ({ part, holds }: { part: string; holds: string | null }) => (
    <>
      <nav>
        {['Bài báo', 'Đã xóa'].map((name) => (
          <button key={name} type="button" {...(name === part && { 'aria-current': 'page' as const })}>
            {name}
          </button>
        ))}
      </nav>
      <main key={part}>{holds !== null && <button type="button">{holds}</button>}</main>
    </>
  );
  await drawn.redraw(<Parts part="Bài báo" holds="Bài 1" />);
  focus('main button');
  await drawn.redraw(<Parts part="Đã xóa" holds="Khôi phục" />);
  await turn();
  expect(focused()).toBe('Khôi phục');
  await drawn.redraw(<Parts part="Bài báo" holds={null} />);
  await turn();
  expect(focused()).toBe('Bài báo');
});

it('stays where it is, and where the reader has given it up', async () => {
  focus('nav button');
  await drawn.redraw(<Screen list={false} form />);
  await turn();
  expect(focused()).toBe('Đã xóa');
  focus('section input');
  (document.activeElement as HTMLElement).blur();
  document.dispatchEvent(new Event('pointerup'));
  await drawn.redraw(<Screen list={false} form={false} />);
  await turn();
  expect(document.activeElement).toBe(document.body);
});
