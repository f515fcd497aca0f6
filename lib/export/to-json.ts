import type { IsoMoment } from '../model/article';
import type { CollectionDump } from '../model/collection-dump';

/** By which a reader of files knows one of ours. */
export const JSON_FORMAT = 'diem-bao-collection';

/** Everything, tombstones, versions and stamps too, as JSON text that a later version restores. */
export function toJson({ schema, articles, highlights, versions }: CollectionDump, exportedAt: IsoMoment): string {
  return `${JSON.stringify({ format: JSON_FORMAT, schema, exportedAt, articles, highlights, versions }, null, 2)}\n`;
}
