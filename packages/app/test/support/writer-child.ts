import { createInterface } from 'node:readline';
import { operations, perform } from '@thahs/engine';
import { openDatabase } from '@thahs/engine/store';
import { systemPorts } from '@thahs/engine/kernel';
import { nodeSecrets } from '../../src/config.ts';
import { assemble } from '../../src/node.ts';
import { demoActor, openInput } from './fault-kit.ts';

/**
 * A node of its own that the fault tests kill: each line of its input is a file to open, each line of its output an answer that a client
 * would have received. The sequencer runs meanwhile.
 */
const [ownerUrl = '', directory = ''] = process.argv.slice(2);
const db = openDatabase({ ownerUrl, roleSecret: Buffer.from('fault-roles'), poolSize: 4 });
const node = await assemble({ dataDirectory: directory, host: '127.0.0.1', port: 0, databaseUrl: ownerUrl, level: 3, nodeName: 'thahs.test/node' } as never, nodeSecrets(directory), db, systemPorts, null);
const open = operations.find((o) => o.name === 'file.open') as never;
const actor = await demoActor(node);
node.startSequencer();
process.stdout.write('ready\n');

createInterface({ input: process.stdin }).on('line', (line) => {
  const { operationId, fileNo } = JSON.parse(line) as { operationId: string; fileNo: string };
  void perform(node.engine, open, actor, openInput(operationId, fileNo)).then(
    (answer) => process.stdout.write(`${operationId} ${(answer as { fileId: string }).fileId}\n`),
    (error: unknown) => process.stderr.write(`${String(error)}\n`),
  );
});
