import { Presets, SingleBar } from 'cli-progress';

interface Progress {
  update(records: number, bytes: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere a plain line every tenth of the file, which a log can keep. */
export function startProgress(stream: NodeJS.WriteStream, totalBytes: number): Progress {
  return stream.isTTY ? bar(stream, totalBytes) : tenths(stream, totalBytes);
}

function bar(stream: NodeJS.WriteStream, total: number): Progress {
  const format = 'Reading {bar} {percentage}% | {records} records | {duration_formatted}';
  const single = new SingleBar({ format, stream, hideCursor: true, fps: 10 }, Presets.rect);
  single.start(total, 0, { records: 0 });
  return { update: (records, bytes) => single.update(bytes, { records }), stop: () => single.stop() };
}

function tenths(stream: NodeJS.WriteStream, total: number): Progress {
  let told = 0;
  return {
    update: (records, bytes) => {
      const tenth = Math.floor((bytes / Math.max(total, 1)) * 10);
      if (tenth <= told) return;
      told = tenth;
      stream.write(`Read ${tenth * 10} %, ${records} records.\n`);
    },
    stop: () => {},
  };
}
