// With its own limit the engine lets the heap grow to several times what it needs; this is far above what any command needs (docs/performance.md).
const heap = '--max-old-space-size=2000';
// An import throws away all it makes page after page: a smaller nursery keeps it within its bar and costs it no time.
const nursery = '--max-semi-space-size=8';

/** Flags of the engine for a command. */
export const memoryFlags = (command) => (command === 'import' ? [heap, nursery] : [heap]);
