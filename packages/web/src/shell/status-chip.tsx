import { Chip } from '../components/chip.tsx';
import type { Tone } from '../components/chip.tsx';
import { useStatuses } from '../server/dictionary.ts';

const tones: [RegExp, Tone][] = [
  [/escape|wanted|BO_TRON|TRUY_NA/i, 'red'],
  [/wait|pending|CHO_/i, 'gold'],
  [/completed|closed|released|died|transferred|suspended|postponed|paroled|DA_|XONG|HOAN|DINH_CHI|THA_TU/i, 'plain'],
  [/open|serving|custody|community|active|DANG_CHAP_HANH/i, 'accent'],
];

export function StatusChip({ status }: { status: string }) {
  const { labelOf } = useStatuses();
  const tone = tones.find(([pattern]) => pattern.test(status))?.[1] ?? 'outline';
  return <Chip tone={tone}>{labelOf(status)}</Chip>;
}
