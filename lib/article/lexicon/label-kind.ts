/** `list` heads other articles, `talk` a comment box, `tool` a row of buttons, `widget` a rate or the weather. */
export type LabelKind = 'list' | 'talk' | 'tool' | 'widget' | 'tags';
