import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of a process and its children, in milliseconds; undefined where /proc does not tell. */
export function processorTime(pid: number): number | undefined {
  const all = processes();
  if (all === undefined) return undefined;
  let ticks = 0;
  const take = (at: number) => {
    for (const each of all) {
      if (each.pid === at) ticks += each.ticks;
      if (each.parent === at) take(each.pid);
    }
  };
  take(pid);
  return ticks * 10;
}

/** The first child of this name below a process. */
export function childOf(pid: number, name: string): number | undefined {
  return processes()?.find((each) => each.parent === pid && each.name === name)?.pid;
}

/** The most memory that a process ever held, in bytes. */
export function peakMemory(pid: number): number | undefined {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? undefined : Number(peak) * 1024;
  } catch {
    return undefined;
  }
}

interface Process {
  pid: number;
  name: string;
  parent: number;
  /** Of a hundredth of a second; what its children that ended have used included. */
  ticks: number;
}

function processes(): Process[] | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => read(Number(name)) ?? []);
  } catch {
    return undefined;
  }
}

function read(pid: number): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0);
    return { pid, name: text.slice(text.indexOf('(') + 1, end), parent: Number(fields[1]), ticks };
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
