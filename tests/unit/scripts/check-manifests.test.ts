import { describe, expect, it } from 'vitest';
import { describeDifferences } from '../../../scripts/check-manifests';

const manifest = {
  permissions: ['storage', 'alarms'],
  commands: { mark: { key: 'Alt+M' } },
  scripts: [{ matches: ['a'] }],
};

describe('describeDifferences', () => {
  it('is silent on the same manifest in another order', () => {
    expect(describeDifferences(manifest, { ...manifest, permissions: ['alarms', 'storage'] })).toEqual([]);
  });

  it('names what is gone and what is new', () => {
    const built = { permissions: ['storage', 'tabs'], commands: {}, scripts: [{ matches: ['a', 'b'] }] };
    expect(describeDifferences(manifest, built)).toEqual([
      '- permissions[]: "alarms"',
      '- commands.mark.key: "Alt+M"',
      '+ permissions[]: "tabs"',
      '+ commands: {}',
      '+ scripts[0].matches[]: "b"',
    ]);
  });
});
