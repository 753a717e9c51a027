import { availableParallelism } from 'node:os';

/**
 * Node hashes, compresses and reads files on four threads, however many cores there are: room for a hash on each
 * core, and for files beside them. Read when the first thread starts, so this comes before all other modules.
 */
process.env.UV_THREADPOOL_SIZE ??= String(Math.max(4, availableParallelism() + 2));
