/** The pieces that the content script shows inside a page. They do not place themselves. */

export { Toast, type ToastProps } from '../controls/Toast';
export type { NoteDraft, Notice } from '../controls/views';
export { HighlightCard, type HighlightCardProps } from './HighlightCard';
export { HighlightLinks } from './HighlightLinks';
export { InPageRoot } from './InPageRoot';
export { NoteEditor, type NoteEditorProps } from './NoteEditor';
export { PenBar } from './PenBar';
export { Question } from './Question';
export { SelectionChip, type SelectionChipProps } from './SelectionChip';
