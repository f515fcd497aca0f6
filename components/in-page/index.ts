/** The pieces that the content script shows inside a page. They do not place themselves. */

export { type Notice, Toast, type ToastProps } from '../controls/Toast';
export { HighlightCard, type HighlightCardProps } from './HighlightCard';
export { InPageRoot } from './InPageRoot';
export { NoteEditor, type NoteEditorProps } from './NoteEditor';
export { SelectionChip, type SelectionChipProps } from './SelectionChip';
