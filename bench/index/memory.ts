/** What the extension's processes hold, as the kernel counts it. Linux alone. */

import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  id: number;
  parent: number;
  name: string;
  command: string;
}

/** Bytes of the processes that run the extension, of the browser that was started with this word on its command line. */
export function extensionMemory(profile: string): number {
  const processes = readProcesses();
  const roots = processes.filter(({ command }) => command.includes(profile)).map(({ id }) => id);
  const parents = new Map(processes.map(({ id, parent }) => [id, parent]));
  const isOfBrowser = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = parents.get(at)) {
      if (roots.includes(at)) return true;
    }
    return false;
  };
  return processes
    .filter(
      ({ id, name, command }) =>
        isOfBrowser(id) && (command.includes('--extension-process') || name === 'WebExtensions'),
    )
    .reduce((bytes, { id }) => bytes + ownBytesOf(id), 0);
}

function readProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const status = statusOf(Number(name));
        return [{ id: Number(name), parent: Number(status.get('PPid')), name: status.get('Name') ?? '', command }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

/** What is the process's own, without the program's code, which all share. */
function ownBytesOf(id: number): number {
  const status = statusOf(id);
  const kilobytes = (key: string) => Number.parseInt(status.get(key) ?? '0', 10);
  return (kilobytes('RssAnon') + kilobytes('RssShmem')) * 1_024;
}

function statusOf(id: number): Map<string, string> {
  const lines = readFileSync(`/proc/${id}/status`, 'utf8').split('\n');
  return new Map(lines.map((line) => line.split(':\t').map((part) => part.trim()) as [string, string]));
}
