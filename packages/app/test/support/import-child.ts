import { runImport } from '@thahs/engine/intake';
import { systemPorts } from '@thahs/engine/kernel';
import { openDatabase } from '@thahs/engine/store';
import { nodeSecrets } from '../../src/config.ts';
import { assemble } from '../../src/node.ts';

/** A process of its own that runs one import and says each page, so that a test can kill it in the middle. */
const [ownerUrl = '', roleSecret = '', directory = '', unit = '', jobId = ''] = process.argv.slice(2);
const db = openDatabase({ ownerUrl, roleSecret: Buffer.from(roleSecret, 'utf8') });
const node = await assemble({ dataDirectory: directory, host: '127.0.0.1', port: 0, databaseUrl: ownerUrl, level: 3, nodeName: 'thahs.test/node', publicName: null } as never, nodeSecrets(directory), db, systemPorts, null);
await runImport(node.engine, unit, jobId, { onProgress: ({ done }) => process.stdout.write(`${done}\n`) });
await node.close();
