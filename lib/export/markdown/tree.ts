/** The nodes of a Markdown tree (mdast), by the names that its specification gives them. */

import type { toMarkdown } from 'mdast-util-to-markdown';

export type Nodes = Parameters<typeof toMarkdown>[0];
type Node<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>;

export type RootContent = Node<'root'>['children'][number];
export type BlockContent = Node<'blockquote'>['children'][number];
export type PhrasingContent = Paragraph['children'][number];
export type Paragraph = Node<'paragraph'>;
export type List = Node<'list'>;
export type ListItem = Node<'listItem'>;
export type Table = Node<'table'>;
export type TableRow = Node<'tableRow'>;
