import type { MissingFact, RecordFacts } from '@thahs/engine/operation';
import { dayIn, FileFacts, proposed, servesPrison, servingOf } from '../dates/index.ts';

/** In prison or on an errand outside of it: the term runs. */
const SERVING: ReadonlySet<string> = new Set(['DANG_CHAP_HANH', 'DANG_TRICH_XUAT']);

/** What has to be entered before anybody can tell when a prisoner is to be released: neither a paper fixes the day nor can it be calculated (Luật 41/2019 Điều 46). */
export function unknownEnd(kind: string, records: readonly RecordFacts[], today: string): readonly MissingFact[] {
  if (kind !== 'PHAM_NHAN') return [];
  const penalty = records.find(({ type, state }) => type === 'penalty' && state === 'current');
  // Where there is no penalty at all, the course says so.
  if (!penalty || dayIn(penalty, 'termEnd') !== null) return [];
  const facts = new FileFacts(kind, records, today);
  if (!SERVING.has(facts.course.status) || !servesPrison(facts)) return [];
  const serving = servingOf(facts);
  return 'missing' in serving ? proposed(facts, serving.missing) : [];
}
