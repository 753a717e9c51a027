import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { birthOf, isAlive } from './processes.ts';
import { codeOf } from './start-error.ts';

export interface DirectoryLock {
  release(): void;
}

interface Holder {
  pid: number;
  birth: string | undefined;
}

/**
 * One Regain at a time on a data directory. Returns the lock, or the id of the process that has it.
 * A lock whose holder was killed is taken over, also where another program has the holder's id by now.
 */
export function lockDirectory(directory: string): DirectoryLock | { heldBy: number } {
  const file = join(directory, 'regain.lock');
  const mine = `${file}.${process.pid}`;
  const self: Holder = { pid: process.pid, birth: birthOf(process.pid) };
  writeFileSync(mine, `${JSON.stringify(self)}\n`, { mode: 0o600 });
  try {
    // A hard link appears whole or not at all, and refuses to replace: two starts at once can't both have it.
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        linkSync(mine, file);
        return { release: () => release(file, self) };
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
      }
      const holder = read(file);
      if (holder && holds(holder)) return { heldBy: holder.pid };
      setAside(file, holder);
    }
    return { heldBy: read(file)?.pid ?? 0 };
  } finally {
    rmSync(mine, { force: true });
  }
}

function read(file: string): Holder | undefined {
  try {
    const { pid, birth } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) ? { pid, birth } : undefined;
  } catch {
    return undefined;
  }
}

const holds = ({ pid, birth }: Holder) => pid !== process.pid && isAlive(pid) && birthOf(pid) === birth;

/** Removes a dead holder's lock; puts it back if another start has taken it over in the meantime. */
function setAside(file: string, dead: Holder | undefined): void {
  const aside = `${file}.old-${process.pid}`;
  try {
    renameSync(file, aside);
    const taken = read(aside);
    if (taken && taken.pid !== dead?.pid) linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function release(file: string, self: Holder): void {
  if (read(file)?.pid === self.pid) rmSync(file, { force: true });
}
