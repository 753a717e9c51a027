import { open } from 'node:fs/promises';
import { headLine } from '../../domain/audit/block.ts';
import type { HeadExporter } from './head-export.ts';

/** Appends each head as a line to a file: on another machine's disk, or on one that only takes appends. */
export function headFile(path: string): HeadExporter {
  return async (head) => {
    const file = await open(path, 'a', 0o640);
    try {
      await file.appendFile(`${headLine(head)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  };
}
