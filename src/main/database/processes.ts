import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True if a process with this id is running, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** Ended, but not yet collected by its parent: in a container whose first process collects nobody, for ever. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statOf(pid)?.[0] === 'Z';
}

/** The fields of /proc/PID/stat from the third on: the second is a name in brackets, which may hold spaces (proc(5)). */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * What tells this process from a later one with the same id: when it began. Undefined if there is none.
 * After a reboot, or in a container, ids start again from the bottom, so the id alone says nothing.
 */
export function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const ticks = statOf(pid)?.[19]; // field 22, in ticks since the boot
      return ticks && `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}:${ticks}`;
    }
    return ps('lstart=', pid);
  } catch {
    return undefined;
  }
}

/** The words the process was started with; empty if unknown. */
export function argumentsOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
      : (ps('args=', pid) ?? '');
  } catch {
    return '';
  }
}

function ps(column: string, pid: number): string | undefined {
  return (
    execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  );
}

/** Waits until the process has gone; false if it is still there after `ms` milliseconds. */
export async function gone(pid: number, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}
