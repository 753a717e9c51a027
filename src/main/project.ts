import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directory that holds package.json: two levels above both src/main/ and dist/server/. */
export const projectDirectory: string = (() => {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json')) && directory !== dirname(directory)) {
    directory = dirname(directory);
  }
  return directory;
})();
