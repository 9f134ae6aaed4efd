import { carriedOn, since, type Fraction, type Rows } from './rule.ts';

const CODE = 'Bộ luật Hình sự';
const LAW = 'Luật Thi hành án hình sự 2019';

/** What is served by its length alone: four additional penalties of persons, the judicial measure of the school, and what a commercial legal person serves. */
export type Measure = 'CAM_CU_TRU' | 'QUAN_CHE' | 'TUOC_QUYEN' | 'CAM_DAM_NHIEM' | 'TRUONG_GIAO_DUONG' | LegalPersonMeasure;
/** Đình chỉ hoạt động có thời hạn; cấm kinh doanh, cấm hoạt động trong một số lĩnh vực; cấm huy động vốn. */
export type LegalPersonMeasure = 'DINH_CHI_CO_THOI_HAN' | 'CAM_KINH_DOANH' | 'CAM_HUY_DONG_VON';

/** Hình phạt bổ sung có thời hạn: the additional penalties that are served by their length. */
export type AdditionalTerm = Exclude<Measure, 'TRUONG_GIAO_DUONG' | 'DINH_CHI_CO_THOI_HAN'>;

/** All that a legal person can be sentenced to in the first place (BLHS Điều 33.1). */
const OF_LEGAL_PERSONS = ['PHAT_TIEN', 'DINH_CHI_CO_THOI_HAN', 'DINH_CHI_VINH_VIEN'];

/** Shortest and longest length that the code allows, and the main penalties beside which it runs from the effect of the judgment. */
export const measureRules: Rows<{ readonly measure: Measure; readonly minMonths: number; readonly maxMonths: number; readonly fromEffectBeside: readonly string[] }> = [
  ...carriedOn<{ readonly measure: Measure; readonly minMonths: number; readonly maxMonths: number; readonly fromEffectBeside: readonly string[] }>(
    [
      { measure: 'CAM_DAM_NHIEM', minMonths: 12, maxMonths: 60, fromEffectBeside: ['CANH_CAO', 'PHAT_TIEN', 'CAI_TAO_KHONG_GIAM_GIU', 'AN_TREO'], ...since('code_2015', 'measure.posts', `Điều 41 ${CODE}`) },
      { measure: 'CAM_CU_TRU', minMonths: 12, maxMonths: 60, fromEffectBeside: [], ...since('code_2015', 'measure.residence', `Điều 42 ${CODE}`) },
      { measure: 'QUAN_CHE', minMonths: 12, maxMonths: 60, fromEffectBeside: [], ...since('code_2015', 'measure.supervision', `Điều 43 ${CODE}`) },
      { measure: 'TUOC_QUYEN', minMonths: 12, maxMonths: 60, fromEffectBeside: ['AN_TREO'], ...since('code_2015', 'measure.rights', `Điều 44 ${CODE}`) },
      { measure: 'CAM_KINH_DOANH', minMonths: 12, maxMonths: 36, fromEffectBeside: OF_LEGAL_PERSONS, ...since('code_2015', 'measure.business', `Điều 80 ${CODE}`) },
      { measure: 'CAM_HUY_DONG_VON', minMonths: 12, maxMonths: 36, fromEffectBeside: OF_LEGAL_PERSONS, ...since('code_2015', 'measure.capital', `Điều 81 ${CODE}`) },
      // The length was read; no text that was read says from which day a suspension runs.
      { measure: 'DINH_CHI_CO_THOI_HAN', minMonths: 6, maxMonths: 36, fromEffectBeside: [], ...since('code_2015', 'measure.activity', `Điều 78 ${CODE}`) },
    ],
    'code',
  ),
  // The article was not read; its figures are known from memory.
  ...carriedOn([{ measure: 'TRUONG_GIAO_DUONG', minMonths: 12, maxMonths: 24, fromEffectBeside: [], ...since('code_2015', 'measure.reformatory', `Điều 96 ${CODE}`, 'unverified') }], 'juvenile'),
];

/** Part that must be served before the rest may be remitted (miễn chấp hành phần còn lại) or the measure ended (chấm dứt trước thời hạn). */
export const measureReviewRules: Rows<{ readonly measure: Measure; readonly part: Fraction }> = [
  ...carriedOn<{ readonly measure: Measure; readonly part: Fraction }>(
    [
      { measure: 'CAM_CU_TRU', part: [1, 2], ...since('code_2015', 'measure.review.residence', `Điều 62 khoản 6 ${CODE}; Điều 110 ${LAW}`) },
      { measure: 'QUAN_CHE', part: [1, 2], ...since('code_2015', 'measure.review.supervision', `Điều 62 khoản 6 ${CODE}; Điều 117 ${LAW}`) },
    ],
    'code',
  ),
  ...carriedOn([{ measure: 'TRUONG_GIAO_DUONG', part: [1, 2], ...since('law_2019', 'measure.review.reformatory', `Điều 154 ${LAW}`) }], 'juvenile'),
];

/** Days for which the certificate of a legal person stays published (công bố giấy chứng nhận chấp hành xong), at least. */
export const publicationRules: Rows<{ readonly days: number }> = carriedOn([{ days: 30, ...since('law_2019', 'publication.certificate', `Điều 166 ${LAW}; Điều 9 khoản 2 Nghị định 55/2020/NĐ-CP`) }], 'law');
