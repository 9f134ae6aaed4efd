import type { Command } from './arguments.ts';
import { bench } from './bench.ts';
import { clauses, dictionary } from './reference.ts';
import { conformance } from './conformance.ts';
import { databaseUrl } from './database-url.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { journal } from './journal.ts';
import { migrateCommand } from './migrate.ts';
import { rebuild } from './rebuild.ts';
import { seed } from './seed.ts';
import { start } from './start.ts';

/** `npx thahs <name>`: one file a command. */
export const commands: Readonly<Record<string, Command>> = { start, init, 'database-url': databaseUrl, migrate: migrateCommand, seed, rebuild, bench, import: importCommand, journal, dictionary, clauses, conformance };
