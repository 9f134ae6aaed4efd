import type { StateRule } from '../types.ts';

/** Of postings: who should be there and is not, and who should not be and is. */
export const peopleRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'no-dedicated-officer', clause: 'tt.d8.k2', severity: 'warning', seenBy: ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'], link: '/units',
    find: ({ unitsWithoutOfficer }) => unitsWithoutOfficer.map((unit) => ({ unit, about: '', detail: { unit } })),
    number: null,
    closes: { vi: 'Khi đơn vị có cán bộ chuyên trách đang giữ nhiệm vụ.', en: 'When the unit has a dedicated officer in post.' },
    title: { vi: 'Chưa có cán bộ chuyên trách', en: 'No dedicated officer' },
    means: { vi: 'Mỗi đơn vị phải có ít nhất một cán bộ chuyên trách cơ sở dữ liệu.', en: 'Each unit must have a dedicated database officer at least.' },
    todo: { vi: 'Cấp tài khoản chuyên trách cho đơn vị.', en: 'Give the unit an account for one.' },
    told: (detail, _times, say) => ({ vi: `${say.unit(String(detail['unit']))} chưa có cán bộ chuyên trách cơ sở dữ liệu.`, en: `${say.unit(String(detail['unit']))} has no dedicated database officer.` }),
  },
  {
    kind: 'state', code: 'session-after-posting', clause: 'tt.d4.k2', severity: 'warning', seenBy: ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR'], link: '/units',
    find: ({ endedPostings }) => endedPostings.map(({ accountId, unit, sessions }) => ({ unit, about: accountId, detail: { accountId, sessions } })),
    number: null,
    closes: { vi: 'Khi phiên đăng nhập hết.', en: 'When the session ends.' },
    title: { vi: 'Hết nhiệm vụ nhưng còn phiên đăng nhập', en: 'Posting over, session alive' },
    means: { vi: 'Nhiệm vụ đã chấm dứt nên phiên không mở được hồ sơ nào nữa, nhưng màn hình của người đó có thể còn hiện dữ liệu.', en: 'The posting is over, so the session opens no file, but the screen of that person may still show data.' },
    todo: { vi: 'Nhắc người đó đăng xuất và bàn giao máy.', en: 'Have that person sign out and hand over the machine.' },
    told: (detail, _times, say) => ({ vi: `${say.account(String(detail['accountId']))} đã hết nhiệm vụ, còn ${detail['sessions']} phiên đăng nhập.`, en: `The posting of ${say.account(String(detail['accountId']))} is over; ${detail['sessions']} sessions are alive.` }),
  },
];
