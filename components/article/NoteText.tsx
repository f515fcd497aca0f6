import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { toWebAddress } from '../../lib/model/address';
import { type NoteTreeNode, toNoteTree } from '../../lib/sheet/note-tree';

/** A note as the reader wrote it, in Markdown, built as elements. It loads nothing: an image is its alternative text. */
export function NoteText({ note }: { note: string }): JSX.Element {
  const tree = useMemo(() => toNoteTree(note), [note]);
  return <div class="db-note-text">{childrenOf(tree)}</div>;
}

/** A parsed note is drawn once and never reordered. */
function childrenOf(node: NoteTreeNode): ComponentChildren[] {
  if (!('children' in node)) return [];
  return node.children.map((child, index) => <NoteNode key={`${index}${child.type}`} node={child} />);
}

function NoteNode({ node }: { node: NoteTreeNode }): JSX.Element | null {
  switch (node.type) {
    case 'paragraph':
      return <p>{childrenOf(node)}</p>;
    case 'heading':
      // A note stands under the headings of the page: its own are bold lines.
      return <p class="db-note-heading">{childrenOf(node)}</p>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{childrenOf(node)}</ol> : <ul>{childrenOf(node)}</ul>;
    case 'listItem':
      return <li>{childrenOf(node)}</li>;
    case 'blockquote':
      return <blockquote>{childrenOf(node)}</blockquote>;
    case 'thematicBreak':
      return <hr />;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'strong':
      return <strong>{childrenOf(node)}</strong>;
    case 'emphasis':
      return <em>{childrenOf(node)}</em>;
    case 'break':
      return <br />;
    case 'link': {
      const href = toWebAddress(node.url);
      return href === undefined ? (
        <span>{childrenOf(node)}</span>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {childrenOf(node)}
        </a>
      );
    }
    case 'image':
    case 'imageReference':
      return <>{node.alt}</>;
    case 'text':
    case 'html':
      return <>{node.value}</>;
    case 'definition':
      return null;
    default:
      return <>{childrenOf(node)}</>;
  }
}
