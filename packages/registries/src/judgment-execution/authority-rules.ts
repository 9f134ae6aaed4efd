import type { Act, AuthorityFacts, AuthorityRules, Ground, PurposeRule } from '@thahs/engine/authority';
import { clauseBook, type Regime } from '@thahs/engine/clause';
import { label } from '../shared/label.ts';
import { unitKinds } from '../shared/code-lists/unit-kind.ts';
import { clauses } from './clauses/index.ts';
import { entryRights } from './entry-authority.ts';
import { subjectKinds } from './subject-kinds.ts';

const look: readonly Act[] = ['read', 'search', 'history'];
const change: readonly Act[] = ['open', 'amend', 'correct', 'void', 'import'];

/**
 * Why a file may be needed, and which acts serve that. Each rests on a duty or a right of a clause; free text is no purpose.
 * What is used for another purpose than the one stated is used against Điều 4.2 and 10.1, so each opens what its clause speaks of and no more:
 * the unit keeps, protects and uses its own files (16.2); entry and update are entry and update (16.1); where paper and base differ one checks and
 * corrects (59/2020 Điều 9.2); direction and inspection look (15.6, 12.1.a); who answers a request provides data (16.5); a complaint is settled on
 * extracts that cite their source (10.1); statistics leave as lists without persons (16.7).
 */
const purposes: readonly PurposeRule[] = [
  { code: 'QUAN_LY_GIAM_GIU', label: label('Quản lý đối tượng do đơn vị mình quản lý', 'Custody of one’s own unit'), clause: 'tt.d16.k2', acts: [...look, ...change, 'print', 'export'], positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'], ownCustody: true },
  { code: 'NHAP_LIEU', label: label('Nhập, cập nhật thông tin', 'Entry and update'), clause: 'tt.d16.k1', acts: [...look, ...change], positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER'], ownCustody: true },
  { code: 'DOI_CHIEU_HO_SO', label: label('Đối chiếu với hồ sơ giấy', 'Comparison with the paper file'), clause: 'nd59.d9.k2', acts: [...look, 'amend', 'correct'], positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'], ownCustody: true },
  { code: 'CHI_DAO_CAP_DUOI', label: label('Chỉ đạo, hướng dẫn, theo dõi đơn vị cấp dưới', 'Direction of units below'), clause: 'tt.d15.k6', acts: look, positions: ['UNIT_HEAD', 'DATABASE_OFFICER'] },
  { code: 'KIEM_TRA', label: label('Kiểm tra, đánh giá', 'Inspection'), clause: 'tt.d12.k1.a', acts: look, positions: ['INSPECTOR', 'UNIT_HEAD', 'DATABASE_OFFICER'] },
  { code: 'TRA_LOI_YEU_CAU', label: label('Trả lời yêu cầu cung cấp thông tin', 'Answer to a lawful request'), clause: 'tt.d16.k5', acts: [...look, 'print', 'export'], positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'] },
  { code: 'GIAI_QUYET_KHIEU_NAI', label: label('Giải quyết khiếu nại, tố cáo', 'Complaints and denunciations'), clause: 'tt.d10.k1', acts: [...look, 'print'], positions: ['UNIT_HEAD', 'DATABASE_OFFICER', 'READER'] },
  { code: 'THONG_KE', label: label('Thống kê, báo cáo', 'Statistics and reports'), clause: 'tt.d16.k7', acts: [...look, 'export'], positions: ['ENTRY_OFFICER', 'UNIT_HEAD', 'DATABASE_OFFICER', 'READER'], opens: 'internal' },
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
  redaction: since2026('tt.d9.k4', 'nd160.d13.k7'),
  purpose: inAll('tt.d10.k1'),
  entry: since2026('tt.d6.k2', 'nd160.d11.k3'),
  'second-person': since2026('nd59.d9.k2', 'nd160.d10.k5'),
  administration: inAll('tt.d4.k5'),
  reading: since2026('nd59.d11.k2.a', 'nd160.d13.k1'),
  journal: since2026('tt.d9.k4', 'nd160.d11.k6.c'),
  timeliness: since2026('tt.d4.k6', 'nd160.d8.k5.c'),
  inspection: inAll('tt.d12.k1.a'),
  keeping: since2026('tt.d8.k5', 'nd160.d10.k7.c'),
  machine: inAll('tt.d8.k3'),
  oversight: since2026('tt.d12.k1', 'nd160.d11.k6.đ'),
  alarm: inAll('tt.d11.k4'),
};

const book = clauseBook(clauses);

export const authorityRules: AuthorityRules & AuthorityFacts = {
  entry: entryRights, purposes, grounds, subjectKinds, unitKinds: unitKinds.entries, citation: (clause) => book.citation(clause),
};
