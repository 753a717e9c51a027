import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The directory that holds package.json: two levels above both src/main/ and dist/server/. */
export const projectDirectory: string = (() => {
  let directory = import.meta.dirname;
  while (!existsSync(join(directory, 'package.json')) && directory !== dirname(directory)) {
    directory = dirname(directory);
  }
  return directory;
})();

/** The release, as package.json says it. */
export const version: string = JSON.parse(
  readFileSync(join(projectDirectory, 'package.json'), 'utf8'),
).version;
