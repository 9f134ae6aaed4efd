import type { AuthorityFacts, AuthorityRules, Ground, PurposeRule } from '@thahs/engine/authority';
import { clauseBook, type Regime } from '@thahs/engine/clause';
import { label } from '../shared/label.ts';
import { unitKinds } from '../shared/code-lists/unit-kind.ts';
import { clauses } from './clauses/index.ts';
import { entryRights } from './entry-authority.ts';
import { subjectKinds } from './subject-kinds.ts';

/** Why a file may be needed. Each rests on a duty or a right of a clause; free text is no purpose. */
const purposes: readonly PurposeRule[] = [
  { code: 'QUAN_LY_GIAM_GIU', label: label('Quản lý đối tượng do đơn vị mình quản lý', 'Custody of one’s own unit'), clause: 'tt.d16.k2', positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'], ownCustody: true },
  { code: 'NHAP_LIEU', label: label('Nhập, cập nhật thông tin', 'Entry and update'), clause: 'tt.d16.k1', positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER'], ownCustody: true },
  { code: 'DOI_CHIEU_HO_SO', label: label('Đối chiếu với hồ sơ giấy', 'Comparison with the paper file'), clause: 'nd59.d9.k2', positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'], ownCustody: true },
  { code: 'CHI_DAO_CAP_DUOI', label: label('Chỉ đạo, hướng dẫn, theo dõi đơn vị cấp dưới', 'Direction of units below'), clause: 'tt.d15.k6', positions: ['UNIT_HEAD', 'DATABASE_OFFICER'] },
  { code: 'KIEM_TRA', label: label('Kiểm tra, đánh giá', 'Inspection'), clause: 'tt.d12.k1.a', positions: ['INSPECTOR', 'UNIT_HEAD', 'DATABASE_OFFICER'] },
  { code: 'TRA_LOI_YEU_CAU', label: label('Trả lời yêu cầu cung cấp thông tin', 'Answer to a lawful request'), clause: 'tt.d16.k5', positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'] },
  { code: 'GIAI_QUYET_KHIEU_NAI', label: label('Giải quyết khiếu nại, tố cáo', 'Complaints and denunciations'), clause: 'tt.d10.k1', positions: ['UNIT_HEAD', 'DATABASE_OFFICER', 'READER'] },
  { code: 'THONG_KE', label: label('Thống kê, báo cáo', 'Statistics and reports'), clause: 'tt.d16.k7', positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'], opens: 'internal' },
];

const inAll = (clause: string): Record<Regime, string> => ({ draft_2021: clause, interim_2025_03: clause, from_2026_07: clause });
const since2026 = (before: string, after: string): Record<Regime, string> => ({ draft_2021: before, interim_2025_03: before, from_2026_07: after });

/** What stands behind each ground. Where draft and decree both speak, the stricter is cited. */
const grounds: Readonly<Record<Ground, Readonly<Record<Regime, string>>>> = {
  position: since2026('tt.d4.k2', 'nd160.d13.k7'),
  technical: inAll('tt.d4.k2'),
  scope: since2026('nd59.d11.k2.a', 'nd160.d13.k1'),
  custody: inAll('tt.d16.k2'),
  sealed: inAll('tt.d4.k7'),
  purpose: inAll('tt.d10.k1'),
  entry: since2026('tt.d6.k2', 'nd160.d11.k3'),
  'second-person': since2026('nd59.d9.k2', 'nd160.d10.k5'),
  administration: inAll('tt.d4.k5'),
  reading: since2026('nd59.d11.k2.a', 'nd160.d13.k1'),
  journal: since2026('tt.d9.k4', 'nd160.d11.k6.c'),
  timeliness: since2026('tt.d4.k6', 'nd160.d8.k5.c'),
  inspection: inAll('tt.d12.k1.a'),
};

const book = clauseBook(clauses);

export const authorityRules: AuthorityRules & AuthorityFacts = {
  entry: entryRights, purposes, grounds, subjectKinds, unitKinds: unitKinds.entries, citation: (clause) => book.citation(clause),
};
