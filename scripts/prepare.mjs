// Makes the checkout ready to run: packages as package-lock.json says, dist/ as src/ says. Run before `npm start` and
// `npm test` on whatever Node (≥ 20) the machine has, so it is plain JavaScript and needs no package to begin with.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './prepare/build.mjs';
import { install, missingPackages } from './prepare/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dev = process.argv.includes('--dev');

try {
  if (missingPackages(root, { dev })) {
    console.log('Installing packages from the npm registry (this first time takes about a minute) …');
    install(root, { dev });
  }
  if (process.argv.includes('--force') || !isBuilt(root)) {
    const begun = Date.now();
    await build(root);
    console.log(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  }
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}

function sentence(error) {
  if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM') {
    return `Regain has to be built, but ${error.path} can't be written: run "npm run build" as the owner of this folder.`;
  }
  if (error.code === 'ENOSPC') return 'The disk is full: free some space and start again.';
  // esbuild has already printed what is wrong where.
  return error.errors ? 'The build failed: see above.' : error.message;
}
