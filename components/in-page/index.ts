/** The pieces that the content script shows inside a page. They do not place themselves. */

export { LookOffer } from '../article/LookOffer';
export { NoteEditor, type NoteEditorProps } from '../article/NoteEditor';
export { Toast, type ToastProps } from '../controls/Toast';
export type { NoteDraft, Notice } from '../controls/views';
export { HighlightCard, type HighlightCardProps } from './HighlightCard';
export { HighlightNav } from './HighlightNav';
export { InPageRoot } from './InPageRoot';
export { PageHandle } from './PageHandle';
export { PenBar } from './PenBar';
export { QuestionBox } from './QuestionBox';
export { SelectionChip, type SelectionChipProps } from './SelectionChip';
