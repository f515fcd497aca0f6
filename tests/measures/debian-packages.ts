import { spawnSync } from 'node:child_process';

/**
 * Installs what is missing of Debian's packages where this machine lets us. `missing` says which are; `beside` comes with them, and
 * is asked for by nobody. Gives those that are still missing.
 */
export function installMissing(missing: () => string[], beside: readonly string[] = []): string[] {
  const wanted = missing();
  if (wanted.length === 0 || process.getuid?.() !== 0) return wanted;
  console.log(`installing ${wanted.join(', ')} …`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' as const };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted, ...beside], options);
  return missing();
}
