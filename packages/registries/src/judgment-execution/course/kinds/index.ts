import type { Course } from '../table.ts';
import { banOnPosts } from './ban-on-posts.ts';
import { civicRights } from './civic-rights.ts';
import { compulsoryTreatment } from './compulsory-treatment.ts';
import { conditionalRelease } from './conditional-release.ts';
import { deathSentence } from './death-sentence.ts';
import { deferred } from './deferred.ts';
import { expulsion } from './expulsion.ts';
import { legalPerson } from './legal-person.ts';
import { mandatorySupervision } from './mandatory-supervision.ts';
import { nonCustodial } from './non-custodial.ts';
import { prisoner } from './prisoner.ts';
import { reformatoryPupil } from './reformatory-pupil.ts';
import { residenceBan } from './residence-ban.ts';
import { suspended } from './suspended.ts';
import { suspendedSentence } from './suspended-sentence.ts';
import { warning } from './warning.ts';

/** A course for every subject kind of the registry (a test compares). */
export const COURSES: Readonly<Record<string, Course>> = {
  PHAM_NHAN: prisoner, HOAN_CHAP_HANH: deferred, TAM_DINH_CHI: suspended, THA_TU_CO_DIEU_KIEN: conditionalRelease, AN_TREO: suspendedSentence, CAI_TAO_KHONG_GIAM_GIU: nonCustodial,
  CAM_CU_TRU: residenceBan, QUAN_CHE: mandatorySupervision, TUOC_QUYEN: civicRights, CAM_DAM_NHIEM: banOnPosts, CANH_CAO: warning, TRUC_XUAT: expulsion, BAT_BUOC_CHUA_BENH: compulsoryTreatment,
  HOC_SINH_TRUONG_GIAO_DUONG: reformatoryPupil, PHAP_NHAN: legalPerson, TU_HINH: deathSentence,
};

export function courseOf(subjectKind: string): Course {
  const course = COURSES[subjectKind];
  if (!course) throw new Error(`no course for ${subjectKind}`);
  return course;
}
