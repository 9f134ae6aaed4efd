import Type from 'typebox';
import { vietnamDate } from '../../kernel/index.ts';
import { defineOperation, noSubject, notFound } from '../../operation/index.ts';
import type { Engine } from '../../operation/index.ts';
import { foldSyllables } from '../../names/index.ts';
import { Closed } from '../../record/index.ts';


/** Từ điển dữ liệu: what the program holds about a person, with label, sensitivity and legal source. */
export const readDictionary = defineOperation({
  name: 'dictionary.read',
  act: 'unit.read',
  kind: 'read',
  personal: true,
  title: { vi: 'Từ điển dữ liệu', en: 'Data dictionary' },
  input: Type.Object({}, Closed),
  output: Type.Object({ name: Type.String(), label: Type.Unknown(), subjectKinds: Type.Array(Type.Unknown()), recordTypes: Type.Array(Type.Unknown()), codeLists: Type.Array(Type.Unknown()), purposes: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run({ engine, now }) {
    const { name, label, subjectKinds, recordTypes, codeLists } = engine.registry;
    const today = vietnamDate(now);
    // What is in force comes first: a screen that names one ground names that.
    const inOrder = (ids: readonly string[]): string[] => ids.toSorted((a, b) => Number(engine.clauses.inForce(b, today)) - Number(engine.clauses.inForce(a, today)));
    return {
      name, label, subjectKinds: [...subjectKinds],
      recordTypes: recordTypes.map((t) => ({
        name: t.name, label: t.label, group: t.group, source: inOrder(t.source).map((id) => ({ id, citation: engine.clauses.citation(id) })), subjectKinds: t.subjectKinds,
        cardinality: t.cardinality, secondPerson: t.secondPerson ?? false, occurredField: t.occurredField ?? null, changesWithTime: t.changesWithTime ?? [], fields: t.fields,
      })),
      codeLists: codeLists.map((l) => ({ name: l.name, label: l.label, source: l.source, size: l.entries.length })),
      purposes: engine.purposes.map(({ code, label: named }) => ({ code, label: named })),
    };
  },
});

const folded = new WeakMap<Engine, Map<string, { text: string; index: number }[]>>();

function foldedList(engine: Engine, name: string): { text: string; index: number }[] {
  const lists = folded.get(engine) ?? new Map<string, { text: string; index: number }[]>();
  folded.set(engine, lists);
  let list = lists.get(name);
  if (!list) {
    const entries = engine.registry.codeLists.find((l) => l.name === name)?.entries ?? [];
    list = entries.map((e, index) => ({ text: ` ${e.code.toLowerCase()} ${foldSyllables(e.label.vi).join(' ')}`, index }));
    lists.set(name, list);
  }
  return list;
}

/** One code list, filtered by words typed without accents. Codes that have ended come last, marked. */
export const readCodeList = defineOperation({
  name: 'code-list.read',
  act: 'unit.read',
  kind: 'read',
  personal: true,
  title: { vi: 'Danh mục mã', en: 'Code list' },
  input: Type.Object({ name: Type.String({ maxLength: 60 }), query: Type.Optional(Type.String({ maxLength: 100 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 4000 })) }, Closed),
  output: Type.Object({ entries: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  async run({ engine, now }, input) {
    const list = engine.registry.codeLists.find((l) => l.name === input.name);
    if (!list) throw notFound('code-list.not-found', 'Không có danh mục này. Tải lại trang.');
    const words = foldSyllables(input.query ?? '');
    const today = vietnamDate(now);
    const isCurrent = (to: string | null | undefined): boolean => to === null || to === undefined || to >= today;
    const hits = foldedList(engine, input.name).filter((item) => words.every((w) => item.text.includes(` ${w}`)));
    const entries = hits.flatMap((hit) => list.entries[hit.index] ?? []);
    const sorted = [...entries.filter((e) => isCurrent(e.validTo)), ...entries.filter((e) => !isCurrent(e.validTo))].slice(0, input.limit ?? 50);
    return { entries: sorted.map((e) => ({ code: e.code, label: e.label, parent: e.parent ?? null, current: isCurrent(e.validTo) })) };
  },
});

/** Điều khoản: every clause with what enforces it, and honestly what is not yet served. */
export const listClauses = defineOperation({
  name: 'clause.list',
  act: 'unit.read',
  kind: 'read',
  personal: true,
  title: { vi: 'Điều khoản', en: 'Clauses' },
  input: Type.Object({}, Closed),
  output: Type.Object({ clauses: Type.Array(Type.Unknown()) }, Closed),
  load: noSubject,
  run: async ({ engine }) => ({ clauses: engine.clauses.all.map(({ cases: _cases, ...clause }) => clause) }),
});
