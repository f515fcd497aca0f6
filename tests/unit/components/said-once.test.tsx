// @vitest-environment jsdom
/** What is heard of a control: its name, then its description, which browsers take from the tooltip where nothing else gives one. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Button } from '../../../components/controls/Button';
import { ConfirmDialog } from '../../../components/controls/ConfirmDialog';
import { Dialog } from '../../../components/controls/Dialog';
import { IconButton } from '../../../components/controls/IconButton';
import { MoveHandle } from '../../../components/controls/MoveHandle';
import { draw } from './draw';

const nothing = () => undefined;

function descriptionOf(control: Element): string {
  const described = control.getAttribute('aria-describedby');
  if (described !== null) return document.getElementById(described)?.textContent ?? '';
  return control.getAttribute('aria-description') ?? control.getAttribute('title') ?? '';
}

describe('a tooltip', () => {
  it.each<[string, { name: string; title?: string }]>([
    ['that is the name', { name: 'Đóng' }],
    ['that is a part of the name', { name: 'Xóa đoạn “41,5%”', title: 'Xóa' }],
    ['in other letters', { name: 'Nghi vấn: đổi màu đoạn “41,5%”', title: 'Đổi màu' }],
  ])('%s is seen and not said', async (_title, given) => {
    const { control } = await draw(<IconButton icon="close" onPress={nothing} {...given} />);
    const button = control(given.name);
    expect([button.title, descriptionOf(button)]).toEqual([given.title ?? given.name, '']);
  });

  it('that says more is said after the name', async () => {
    const { control } = await draw(<Button label="Sao chép" title="Sao chép tít, báo, ngày" onPress={nothing} />);
    expect(descriptionOf(control('Sao chép'))).toBe('Sao chép tít, báo, ngày');
  });

  it('of a handle tells the keys once', async () => {
    const handle = { onKeyDown: nothing, onPointerDown: nothing } as never;
    const { control } = await draw(<MoveHandle name="Chuyển vị trí" hint="Dùng phím mũi tên" handle={handle} />);
    const button = control('Chuyển vị trí');
    expect([button.ariaLabel, descriptionOf(button)]).toEqual(['Chuyển vị trí', 'Dùng phím mũi tên']);
  });
});

describe('a dialog', () => {
  beforeAll(() => {
    // jsdom has dialogs, and does not open them.
    Object.assign(HTMLDialogElement.prototype, { showModal: nothing, close: nothing });
  });

  it('is told with what follows from it, and not with its buttons', async () => {
    const words = { question: 'Xóa hẳn 2 bài?', text: 'Không lấy lại được.', cancel: 'Hủy', confirm: 'Xóa hẳn' };
    const { root } = await draw(<ConfirmDialog {...words} isOpen onCancel={nothing} onConfirm={nothing} />);
    expect([...root.querySelectorAll('dialog')].map(descriptionOf)).toEqual([words.text]);
  });

  it('that is read by going through it is told by its title alone', async () => {
    const { root, redraw } = await draw(
      <Dialog title="Lệnh" isOpen onClose={nothing}>
        <ul>
          <li>Một danh sách dài</li>
        </ul>
      </Dialog>,
    );
    const dialog = root.querySelector('dialog');
    const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
    expect([title?.textContent, dialog?.hasAttribute('aria-describedby')]).toEqual(['Lệnh', false]);
    await redraw(<Dialog title="Lệnh" isOpen={false} onClose={nothing} children={null} />);
    expect(dialog?.hasAttribute('aria-labelledby')).toBe(false);
  });
});
