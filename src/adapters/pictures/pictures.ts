import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readHeader } from '../../domain/picture/header.ts';
import { logoSize } from '../../domain/policy/logo.ts';
import type { DrawnPicture, Pictures } from '../../ports/pictures.ts';

/** A picture of 4,000 × 4,000 pixels takes half a second on a slow core; what takes longer was made to. */
const longestMs = 10_000;
/** Twice what 480 × 160 pixels are without compression. */
const mostBytes = 2 * 4 * logoSize.width * logoSize.height;

/** Windows starts nothing without it. */
const { SystemRoot } = process.env;
const needed = SystemRoot === undefined ? {} : { SystemRoot };

/**
 * Pictures drawn by a process that lives for one of them: the decoder is native code, which can be crashed or kept busy
 * by a file (CVE-2023-4863 of WebP), and no limit of ours holds within a process. `program`: `redraw.ts`, as built.
 */
export function createPictures(program: string, within = longestMs): Pictures {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    draw(bytes) {
      // One at a time: what many would take at once nobody planned for.
      const mine = turn.then(() => redraw(program, bytes, within));
      turn = mine;
      return mine.then(pictureOf);
    },
  };
}

/** What the process wrote; nothing if it failed in whatever way. */
function redraw(program: string, bytes: Uint8Array, within: number): Promise<Buffer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--max-old-space-size=32', program], {
      // Nothing of the configuration: it holds keys.
      env: { DISABLE_SYSTEM_FONTS_LOAD: '1', ...needed },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: within,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.byteLength;
      if (length <= mostBytes) pieces.push(piece);
      else child.kill('SIGKILL');
    });
    child.on('error', () => resolve(Buffer.alloc(0)));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(pieces) : Buffer.alloc(0)));
    // It may be gone before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
  });
}

/** Looks at it as at a stranger's: the process had one in its memory. */
function pictureOf(png: Buffer): DrawnPicture | undefined {
  const header = readHeader(png);
  if (typeof header === 'string' || header.format !== 'png') return undefined;
  const { width, height } = header;
  if (width > logoSize.width || height > logoSize.height) return undefined;
  return { png, sha256: createHash('sha256').update(png).digest('hex'), width, height };
}
