import type { EventKind } from '../../shared/code-lists/event-kind.ts';

/** Events that shorten, change or end what is served by a decision (BLHS Điều 62–66, 105–106; Luật 41/2019 Điều 38, 57, 102, 154). */
export const BY_DECISION: readonly EventKind[] = ['GIAM', 'MIEN', 'THA_TU_CO_DIEU_KIEN', 'RUT_NGAN_THU_THACH', 'DAC_XA', 'DAI_XA', 'AN_GIAM', 'CHAM_DUT_GIAO_DUONG', 'VKS_TRA_TU_DO', 'DINH_CHI_THI_HANH', 'SUA_AN'];

/** Events that end it without a decision on its length. */
const BY_FACT: readonly EventKind[] = ['CHAP_HANH_XONG', 'CHET', 'THI_HANH_TU_HINH', 'CHUYEN_GIAO_QUOC_TE', 'XUAT_CANH', 'HUY_AN'];

/** Whose error shortens a sentence or ends it: corrected by two (NĐ 59/2020 Điều 9.2). */
export const SHORTENS_OR_ENDS: readonly EventKind[] = [...BY_DECISION, ...BY_FACT];
