import { describe, expect, it, vi } from 'vitest';
import { answerWith, envelopeFor, parseEnvelope, unwrap } from '../../../lib/messages/envelope';
import { ReaderError } from '../../../lib/model/error';

describe('an envelope', () => {
  it('is opened by its receiver alone', () => {
    const mail = envelopeFor('page', 'page/state', null);
    expect(parseEnvelope(mail, 'page')).toEqual(mail);
    expect(parseEnvelope(mail, 'background')).toBeNull();
  });

  it.each([null, undefined, 'page/state', 7, {}, { to: 'page' }, { to: 'page', type: 3 }])('is not %j', (mail) => {
    expect(parseEnvelope(mail, 'page')).toBeNull();
  });
});

describe('an answer', () => {
  it('carries a value or the code of what went wrong', async () => {
    expect(unwrap(await answerWith(() => 7))).toBe(7);
    const refused = await answerWith(() => Promise.reject(new ReaderError('storage-full')));
    expect(refused).toEqual({ ok: false, error: 'storage-full' });
    expect(() => unwrap(refused)).toThrow(expect.objectContaining({ code: 'storage-full' }));
  });

  it('tells a stray error apart and leaves its words in the console', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failed = await answerWith(() => {
      throw new TypeError('x is not a function');
    });
    expect(failed).toEqual({ ok: false, error: 'unexpected' });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  it.each([undefined, null, {}, { ok: false }, { ok: false, error: 'no such code' }])('is not %j', (answer) => {
    expect(() => unwrap(answer)).toThrow(expect.objectContaining({ code: 'page-unreachable' }));
  });
});
