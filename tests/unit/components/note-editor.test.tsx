// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { type NoteDraft, NoteEditor, type NoteEditorProps } from '../../../components/in-page';
import { ReaderError } from '../../../lib/model/error';
import { wordsFor } from '../../../locales';
import { draw } from './draw';

const words = wordsFor('vi');

async function drawEditor(props: Partial<NoteEditorProps> = {}) {
  const onSave = vi.fn((_written: NoteDraft) => Promise.resolve());
  const onCancel = vi.fn();
  const onDraft = vi.fn();
  const drawn = await draw(
    <NoteEditor
      words={words}
      colour="yellow"
      quote="Tổng vốn 1.250 tỷ đồng"
      note=""
      tags={[]}
      knownTags={[]}
      onSave={onSave}
      onCancel={onCancel}
      onDraft={onDraft}
      {...props}
    />,
  );
  const field = drawn.root.querySelector('textarea');
  if (field === null) throw new Error('the editor has no field');
  const type = async (text: string) => {
    field.value = text;
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };
  return { ...drawn, field, type, onSave, onCancel, onDraft };
}

describe('the note editor', () => {
  it('takes the focus and is named', async () => {
    const { field, root } = await drawEditor();
    expect(document.activeElement).toBe(field);
    const title = root.querySelector('[role=dialog]')?.getAttribute('aria-labelledby');
    expect(document.getElementById(title ?? '')?.textContent).toBe(words.note.label);
  });

  it('saves with Ctrl+Enter, trimmed and in NFC', async () => {
    const { type, key, onSave, onDraft } = await drawEditor();
    await type('  Hỏi lại Sở Y tế '.normalize('NFD'));
    await key('Enter', { ctrlKey: true });
    expect(onSave.mock.calls).toEqual([[{ note: 'Hỏi lại Sở Y tế', tags: [], over: { note: '', tags: [] } }]]);
    expect(onDraft).toHaveBeenLastCalledWith(null);
  });

  it('leaves Enter to the field and composition to the input method', async () => {
    const { type, key, onSave, onCancel } = await drawEditor();
    await type('Ghi');
    expect((await key('Enter')).defaultPrevented).toBe(false);
    await key('Enter', { ctrlKey: true, isComposing: true });
    await key('Escape', { isComposing: true });
    expect(onSave).not.toHaveBeenCalled();
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('closes by Escape without a question where nothing was written', async () => {
    const { type, key, onCancel } = await drawEditor({ note: 'Đã đối chiếu' });
    await type('Đã đối chiếu  ');
    await key('Escape');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('asks before it drops what was written; Escape again goes on writing', async () => {
    const { type, key, field, root, press, onCancel, onDraft } = await drawEditor();
    await type('Chưa lưu');
    expect(onDraft).toHaveBeenLastCalledWith({ note: 'Chưa lưu', tags: [], over: { note: '', tags: [] } });
    await key('Escape');
    expect(onCancel).not.toHaveBeenCalled();
    expect(root.textContent).toContain(words.note.discardQuestion);
    expect(document.activeElement?.textContent).toBe(words.note.keepWriting);
    await key('Escape');
    expect(root.textContent).not.toContain(words.note.discardQuestion);
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('Chưa lưu');
    await key('Escape');
    await press(words.note.discard);
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onDraft).toHaveBeenLastCalledWith(null);
  });

  const again = (note: string, onSave: NoteEditorProps['onSave'], tags: string[] = []) => (
    <NoteEditor
      words={words}
      colour="yellow"
      quote="Tổng vốn 1.250 tỷ đồng"
      note={note}
      tags={tags}
      knownTags={[]}
      onSave={onSave}
      onCancel={() => undefined}
    />
  );

  it('follows what another tab stored as long as nothing was written here', async () => {
    const { redraw, field, key, root, onSave } = await drawEditor({ note: 'Của thẻ này' });
    await redraw(again('Của thẻ kia', onSave, ['đê điều']));
    expect(field.value).toBe('Của thẻ kia');
    expect(root.textContent).toContain('đê điều');
    await key('Enter', { ctrlKey: true });
    const stored = { note: 'Của thẻ kia', tags: ['đê điều'] };
    expect(onSave.mock.calls).toEqual([[{ ...stored, over: stored }]]);
  });

  it('keeps what was written here when another tab stores something else', async () => {
    const { redraw, field, type, key, root, onSave } = await drawEditor({ note: 'Của thẻ này' });
    await type('Đang viết dở');
    expect(root.textContent).not.toContain(words.note.changedElsewhere);
    await redraw(again('Của thẻ kia', onSave));
    await redraw(again('Lại khác', onSave));
    expect(field.value).toBe('Đang viết dở');
    // It is shown, since a save would put it beside the new one.
    expect(root.querySelector('.db-problem[role=status]')?.textContent).toBe(`${words.note.changedElsewhere}Lại khác`);
    await key('Enter', { ctrlKey: true });
    const over = { note: 'Của thẻ này', tags: [] };
    expect(onSave.mock.calls).toEqual([[{ note: 'Đang viết dở', tags: [], over }]]);
  });

  it('takes the last tag away by Backspace, but not by a Backspace that is held down', async () => {
    const { root, key } = await drawEditor({ tags: ['đê điều', 'thuỷ lợi'] });
    const input = root.querySelector('input');
    if (input === null) throw new Error('there is no field for tags');
    await key('Backspace', { repeat: true }, input);
    expect(root.textContent).toContain('thuỷ lợi');
    await key('Backspace', {}, input);
    expect(root.textContent).not.toContain('thuỷ lợi');
    expect(root.textContent).toContain('đê điều');
  });

  it('starts with a draft, and knows that it is not saved', async () => {
    const { field, key, onCancel } = await drawEditor({
      note: 'Cũ',
      draft: { note: 'Mới hơn', tags: [], over: { note: 'Cũ', tags: [] } },
    });
    expect(field.value).toBe('Mới hơn');
    await key('Escape');
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('keeps the text and says why where saving fails, and saves at the second attempt', async () => {
    const onSave = vi
      .fn<(written: NoteDraft) => Promise<void>>()
      .mockRejectedValueOnce(new ReaderError('storage-full'))
      .mockResolvedValueOnce();
    const { type, field, root, press, onDraft } = await drawEditor({ onSave });
    await type('Số liệu cần đối chiếu');
    await press(words.note.save);
    expect(root.querySelector('[role=alert]')?.textContent).toContain(words.errors['storage-full'].what);
    expect(field.value).toBe('Số liệu cần đối chiếu');
    expect(onDraft).toHaveBeenLastCalledWith({ note: 'Số liệu cần đối chiếu', tags: [], over: { note: '', tags: [] } });
    await press(words.note.save);
    expect(onSave).toHaveBeenCalledTimes(2);
    expect(onDraft).toHaveBeenLastCalledWith(null);
  });

  it('saves once however often it is asked, and cannot be closed meanwhile', async () => {
    const finish: { done?: () => void } = {};
    const onSave = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          finish.done = resolve;
        }),
    );
    const { type, key, field, onCancel } = await drawEditor({ onSave });
    await type('Một lần');
    await key('Enter', { ctrlKey: true });
    await key('Enter', { metaKey: true });
    await key('Escape');
    expect(onSave).toHaveBeenCalledOnce();
    expect(field.readOnly).toBe(true);
    expect(onCancel).not.toHaveBeenCalled();
    finish.done?.();
  });
});
