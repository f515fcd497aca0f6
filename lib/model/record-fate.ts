/**
 * How one article of a file stands to the collection. `newer-here` and `newer-there`: one side alone has something that the
 * other lacks; `both`: each has, and a merge keeps both. `deleted`: it is not here, and was deleted there. In the order in
 * which they are told.
 */
export const RECORD_FATES = ['new', 'newer-there', 'both', 'newer-here', 'same', 'deleted'] as const;
export type RecordFate = (typeof RECORD_FATES)[number];
