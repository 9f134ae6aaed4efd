import { clauseBook } from '@thahs/engine/clause';
import { dictionaryMarkdown } from '@thahs/engine/registry';
import { clauses } from './judgment-execution/clauses/index.ts';
import { judgmentExecution } from './judgment-execution/registry.ts';

/** Text of docs/dictionary.md; a test compares it with the file that is checked in. */
export const dictionary = (): string => dictionaryMarkdown(judgmentExecution, clauseBook(clauses));
