import { Chip } from '../components/chip.tsx';
import type { Tone } from '../components/chip.tsx';
import { useStatuses } from '../server/dictionary.ts';

const tones: Record<string, Tone> = {
  BO_TRON: 'red', CHO_THI_HANH: 'gold', DANG_CHAP_HANH: 'accent', DA_XONG: 'plain', DA_CHET: 'plain', DA_CHUYEN_DI: 'plain', HOAN: 'plain', TAM_DINH_CHI: 'plain', THA_TU_CO_DIEU_KIEN: 'plain',
};

export function StatusChip({ status }: { status: string }) {
  const { labelOf } = useStatuses();
  return <Chip tone={tones[status] ?? 'outline'}>{labelOf(status)}</Chip>;
}
