import type { contentKeys as vi } from './vi-content-keys.ts';

export const contentKeys: typeof vi = {
  title: 'Keys of contents', none: 'Nothing has to lie under a key yet. What is sensitive in words (a diagnosis, who denounces …) and spreadsheets that are uploaded are encrypted when they are entered.',
  unit: 'Unit', key: 'Key in use', count: 'Files and uploads under it', master: (generation) => `master ${generation}`, generation: (generation, since) => `${generation}, since ${since}`,
  behind: 'The file of the master still holds the former one. Whoever keeps the machine puts the new one into the file, makes a copy and runs “thahs content-key drop-former”.',
  rotate: 'Change keys…', rotateTitle: 'Change the keys of the units?', rotateNote: 'The key of each file and upload is wrapped by a new one; what lies under it is not encrypted again and is read as before. The master is changed at the machine of the node by “thahs content-key rotate --master”.', rotateDo: 'Change keys',
};
