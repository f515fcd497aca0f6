import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverOf,
  hostsOfGrant,
  hostToAsk,
  parseHost,
  planHosts,
  problemOf,
  type Registration,
} from '../../../lib/outlets/reader-hosts';

describe('parseHost', () => {
  it.each([
    ['bao-vi-du.example', 'bao-vi-du.example'],
    ['  WWW.Bao-Vi-Du.example/ ', 'bao-vi-du.example'],
    ['https://m.bao-vi-du.example:8443/bai/1.html?x=1#y', 'bao-vi-du.example'],
    ['bao-vi-du.example/bai/1', 'bao-vi-du.example'],
    ['báo.example', 'xn--bo-mia.example'],
  ])('takes %s', (typed, host) => {
    expect(parseHost(typed)).toBe(host);
  });

  it.each([
    '',
    'bao',
    'localhost',
    '192.168.1.4',
    'http://[::1]/',
    'com.vn',
    'https://edu.vn/',
    'co.uk',
    '*.example.com',
    'a b.vn',
    'ftp://a.vn/',
    'javascript:1',
    'about:blank',
  ])('refuses %j', (typed) => {
    expect(parseHost(typed)).toBeNull();
  });

  it('gives what it takes itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.webUrl(), fc.string()), (typed) => {
        const host = parseHost(typed);
        expect(host === null || parseHost(host) === host).toBe(true);
      }),
    );
  });
});

describe('problemOf', () => {
  it('says why a host cannot be added', () => {
    expect(problemOf(null, [])).toBe('no-host');
    expect(problemOf('com.vn', [])).toBe('no-host');
    expect(problemOf('dichvucong.gov.vn', [])).toBe('login-service');
    expect(problemOf('dvc.vi-du.example', [])).toBe('login-service');
    expect(problemOf('special.nhandan.vn', [])).toBe('listed');
    expect(problemOf('so.vi-du.example', ['vi-du.example'])).toBe('added');
    expect(problemOf('vi-du.example', ['so.vi-du.example'])).toBeNull();
    expect(problemOf('tuoitre.vn', [])).toBeNull();
  });
});

describe('hostToAsk', () => {
  it('is the row that a page belongs to, else the host itself', () => {
    expect(hostToAsk('congnghe.tuoitre.vn', [])).toBe('tuoitre.vn');
    expect(hostToAsk('so.vi-du.example', [])).toBe('so.vi-du.example');
    expect(hostToAsk('nhandan.vn', [])).toBeNull();
    expect(hostToAsk('login.tuoitre.vn', [])).toBeNull();
    expect(hostToAsk('tuoitre.vn', ['tuoitre.vn'])).toBeNull();
  });
});

describe('coverOf', () => {
  it('finds the nearest host above', () => {
    expect(coverOf('a.b.vi-du.vn', ['vi-du.vn', 'b.vi-du.vn'])).toBe('b.vi-du.vn');
    expect(coverOf('khongphaivi-du.vn', ['vi-du.vn'])).toBeUndefined();
  });
});

describe('hostsOfGrant', () => {
  it('takes what was asked for, not the hosts of the manifest, nor everything at once', () => {
    const origins = [
      '*://*.tuoitre.vn/*',
      '*://*.nhandan.vn/*',
      '*://*/*',
      '<all_urls>',
      'https://vi-du.example/*',
      '*://*.mail.example/*',
    ];
    expect(hostsOfGrant(origins)).toEqual(['tuoitre.vn']);
  });
});

describe('planHosts', () => {
  const registrationOf = (hosts: string[]): Registration => {
    const { step } = planHosts({ hosts, granted: hosts, registered: null });
    if (step.kind !== 'register') throw new Error(step.kind);
    return step.registration;
  };

  it('registers what is switched on and granted, without the services below it', () => {
    const { matches, excludeMatches } = registrationOf(['vi-du.example', 'tuoitre.vn']);
    expect(matches).toEqual(['*://*.tuoitre.vn/*', '*://*.vi-du.example/*']);
    expect(excludeMatches).toContain('*://*.dichvucong.vi-du.example/*');
    expect(excludeMatches).toContain('*://*.login.tuoitre.vn/*');
    expect(excludeMatches).toContain('*://*.dichvucong.gov.vn/*');
  });

  it('leaves a registration that is right alone, in whatever order the browser gives it back', () => {
    const { matches, excludeMatches } = registrationOf(['a.example', 'b.example']);
    const registered = { matches: matches.toReversed(), excludeMatches: excludeMatches.toReversed() };
    const plan = planHosts({ hosts: ['b.example', 'a.example'], granted: ['a.example', 'b.example'], registered });
    expect(plan).toEqual({ forget: [], step: { kind: 'none' } });
  });

  it('registers again after an update, which dropped it', () => {
    expect(planHosts({ hosts: ['a.example'], granted: ['a.example'], registered: null }).step.kind).toBe('register');
  });

  it('changes what is registered under another version', () => {
    const registered = { matches: ['*://*.a.example/*'], excludeMatches: [] };
    expect(planHosts({ hosts: ['a.example'], granted: ['a.example'], registered }).step.kind).toBe('update');
  });

  it('forgets a host whose permission was withdrawn, and runs nothing where it was the last', () => {
    const both = { hosts: ['a.example', 'b.example'], registered: registrationOf(['a.example', 'b.example']) };
    expect(planHosts({ ...both, granted: ['b.example'] })).toMatchObject({
      forget: ['a.example'],
      step: { kind: 'update', registration: { matches: ['*://*.b.example/*'] } },
    });
    expect(planHosts({ ...both, granted: [] })).toEqual({
      forget: ['a.example', 'b.example'],
      step: { kind: 'unregister' },
    });
    expect(planHosts({ hosts: [], granted: [], registered: null }).step.kind).toBe('none');
  });

  it('leaves to the manifest what a later version lists, and to nobody a service with a login', () => {
    const hosts = ['nhandan.vn', 'mail.example'];
    expect(planHosts({ hosts, granted: hosts, registered: null })).toEqual({ forget: [], step: { kind: 'none' } });
  });

  it('comes to rest: what it plans is right when it is looked at again', () => {
    const Hosts = fc.subarray(['a.example', 'b.example', 'so.b.example', 'tuoitre.vn', 'nhandan.vn']);
    fc.assert(
      fc.property(Hosts, Hosts, fc.option(Hosts), (hosts, granted, before) => {
        const runs = before?.some((host) => host !== 'nhandan.vn') ? registrationOf(before) : null;
        const { forget, step } = planHosts({ hosts, granted, registered: runs });
        const registered = 'registration' in step ? step.registration : step.kind === 'unregister' ? null : runs;
        const left = hosts.filter((host) => !forget.includes(host));
        expect(planHosts({ hosts: left, granted, registered })).toEqual({ forget: [], step: { kind: 'none' } });
      }),
    );
  });
});
