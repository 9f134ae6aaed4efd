import type { NoRecordKey } from '../rules/clearing-rules.ts';

export type CrimeClass = 'IT_NGHIEM_TRONG' | 'NGHIEM_TRONG' | 'RAT_NGHIEM_TRONG' | 'DAC_BIET_NGHIEM_TRONG';
export interface ConvictionFacts {
  readonly penalty: { readonly kind: string };
  readonly fault: 'CO_Y' | 'VO_Y';
  readonly crimeClass: CrimeClass;
  readonly ageAtCrime: 'ADULT' | '16_18' | '14_16';
  readonly legalPerson: boolean;
}

/** Why a conviction leaves no criminal record (không bị coi là có án tích), or null. BLHS Điều 69.2, 107.1. */
export function noRecordGround({ penalty, fault, crimeClass, ageAtCrime, legalPerson }: ConvictionFacts): NoRecordKey | null {
  if (legalPerson) return null;
  const mild = crimeClass === 'IT_NGHIEM_TRONG' || crimeClass === 'NGHIEM_TRONG';
  if (ageAtCrime === '14_16') return 'UNDER_16';
  if (ageAtCrime === '16_18' && (mild || (crimeClass === 'RAT_NGHIEM_TRONG' && fault === 'VO_Y'))) return 'UNDER_18';
  if (penalty.kind === 'MIEN_HINH_PHAT') return 'EXEMPTED';
  return fault === 'VO_Y' && mild ? 'NEGLIGENT' : null;
}
