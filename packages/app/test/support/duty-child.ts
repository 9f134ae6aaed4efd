import { openDatabase } from '@thahs/engine/store';
import { systemPorts } from '@thahs/engine/kernel';
import { nodeSecrets } from '../../src/config.ts';
import { assemble } from '../../src/node.ts';

/** A node of its own that does its background work, the duties that wait among it, until it is killed. */
const [ownerUrl = '', directory = ''] = process.argv.slice(2);
const db = openDatabase({ ownerUrl, roleSecret: Buffer.from('fault-roles'), poolSize: 4 });
const node = await assemble({ dataDirectory: directory, host: '127.0.0.1', port: 0, databaseUrl: ownerUrl, level: 3, nodeName: 'thahs.test/node' } as never, nodeSecrets(directory), db, systemPorts, null);
node.startImports();
