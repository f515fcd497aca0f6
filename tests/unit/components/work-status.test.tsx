// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { WorkStatus } from '../../../components/library/WorkStatus';
import { draw } from './draw';

const working = (done: number, all: number) => `${done} / ${all}`;

it('is seen at every step, and told to listeners at each quarter', async () => {
  const { root, redraw } = await draw(<WorkStatus work={null} working={working} rest="Đã chọn 200 bài" />);
  const seen = () => root.querySelector('[aria-hidden]')?.textContent;
  const told = () => root.querySelector('[role=status]')?.textContent;
  expect([seen(), told()]).toEqual(['Đã chọn 200 bài', 'Đã chọn 200 bài']);
  const heard = new Set<string | null | undefined>();
  for (let done = 0; done <= 200; done += 8) {
    await redraw(<WorkStatus work={{ done, all: 200 }} working={working} rest="" />);
    expect(seen()).toBe(`${done} / 200`);
    heard.add(told());
  }
  expect([...heard]).toEqual(['0 / 200', '50 / 200', '100 / 200', '150 / 200', '200 / 200']);
});
