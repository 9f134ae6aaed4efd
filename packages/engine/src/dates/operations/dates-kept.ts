import Type from 'typebox';
import type { Static } from 'typebox';
import { defineOperation } from '../../operation/index.ts';
import type { Engine } from '../../operation/index.ts';
import { accountNames, Closed, Id, LabelSchema, loadForDecision, Purpose } from '../../record/index.ts';
import { calculationsOf } from '../kept.ts';
import type { Calculation, KeptStep } from '../kept.ts';

const Text = Type.String();
const MaybeText = Type.Union([Text, Type.Null()]);
const Said = Type.Union([LabelSchema, Type.Null()]);
const Kept = Type.Object({
  calculationId: Text, code: Text, label: LabelSchema, asOf: Text, day: MaybeText, official: MaybeText, note: MaybeText, keptBy: Text, keptAt: Text, rules: Type.Array(Text),
  again: Type.Object({ equal: Type.Boolean(), day: MaybeText, differs: Type.Array(Type.Object({ kept: Said, now: Said }, Closed)) }, Closed),
}, Closed);

type Told = Static<typeof Said>;

/** What a step says, without the names that its papers had. */
function told(step: KeptStep | undefined): Told {
  if (step === undefined) return null;
  const { sentence } = step;
  const whole = (said: string): string => [said, step.before ?? '', step.after ?? '', step.rule, step.citation].join(' · ');
  return typeof sentence === 'string' ? { vi: whole(sentence), en: whole(sentence) } : { vi: whole(sentence.vi), en: whole(sentence.en) };
}

/** The Vietnamese text is what was kept and what is compared; other English words for it are no difference. */
function again({ dates }: Engine, kept: Calculation): { equal: boolean; day: string | null; differs: { kept: Told; now: Told }[] } {
  const { day, steps } = dates.repeat(kept.code, kept.input);
  const length = Math.max(steps.length, kept.steps.length);
  const differs = Array.from({ length }, (_, at) => ({ kept: told(kept.steps[at]), now: told(steps[at]) })).filter((pair) => pair.kept?.vi !== pair.now?.vi);
  return { equal: differs.length === 0 && day === kept.day, day, differs };
}

/** Xem phép tính đã lưu: each is done again from what was kept with it, under the rules of its own day, and told equal or how it differs. */
export const keptDates = defineOperation({
  name: 'dates.kept',
  act: 'read',
  kind: 'read',
  title: { vi: 'Xem các phép tính đã lưu', en: 'See kept calculations' },
  input: Type.Object({ fileId: Id, purpose: Purpose }, Closed),
  output: Type.Object({ kept: Type.Array(Kept) }, Closed),
  load: (tx, input) => loadForDecision(tx, input.fileId, false),
  async run(context, _input, { file }) {
    const { engine, tx } = context;
    const all = await calculationsOf(tx, file.fileId);
    const names = await accountNames(tx, all.map(({ keptBy }) => keptBy));
    context.journal({ unit: file.unit, registry: file.registry, fileId: file.fileId, version: file.version, body: { calculations: all.map(({ calculationId }) => calculationId) } });
    return {
      kept: all.map((each) => ({
        calculationId: each.calculationId, code: each.code, label: { ...(engine.dates.label(each.code) ?? { vi: each.code, en: each.code }) }, asOf: each.asOf, day: each.day, official: each.official, note: each.note,
        keptBy: names.get(each.keptBy) ?? each.keptBy, keptAt: each.keptAt, rules: [...each.rules], again: again(engine, each),
      })),
    };
  },
});
