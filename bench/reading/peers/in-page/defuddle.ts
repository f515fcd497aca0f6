import Defuddle from 'defuddle';
import type { Candidate } from '../../candidates/candidate';
import { toExtract } from '../to-extract';

type Result = ReturnType<Defuddle['parse']>;

/** The core bundle on the live document (it clones by itself); `parse`, which asks no other site for anything. */
export const candidate: Candidate<Result> = {
  read: (document, url) => new Defuddle(document, { url }).parse(),
  toExtract: ({ title, published, description, author, content }) =>
    toExtract({
      title,
      published,
      lead: description,
      author,
      content: new DOMParser().parseFromString(content, 'text/html').body,
    }),
};
