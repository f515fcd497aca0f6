/**
 * How one article of a file stands to the collection. `newer-here` and `newer-there`: one side alone has something that the
 * other lacks; `both`: each has, and a merge keeps both. `deleted`: it is not here, and was deleted there.
 */
export const RECORD_FATES = ['new', 'same', 'newer-here', 'newer-there', 'both', 'deleted'] as const;
export type RecordFate = (typeof RECORD_FATES)[number];
