import type { Position } from '../../authority/index.ts';
import type { StateRule } from '../types.ts';

const SEEN_BY: readonly Position[] = ['UNIT_HEAD', 'DATABASE_OFFICER', 'INSPECTOR', 'TECH_ADMIN'];
const HOUR_MS = 3_600_000;
/** A round may restore a large copy on trial before it tells of itself. */
const SILENT_HOURS = 6;
const DAY_HOURS = 24;
const SCREEN = '/keeping';

/** Of the keeper that works under a plan: that it lives, and what it says stands in its way. Without a plan the age of the copies alone tells. */
export const keeperRules: readonly StateRule[] = [
  {
    kind: 'state', code: 'keeper-silent', clause: 'nd160.d10.k7.c', severity: 'warning', seenBy: SEEN_BY, link: SCREEN,
    find: ({ now, topUnit, keeper }) => {
      const hours = keeper === null ? 0 : Math.floor((now - keeper.heardAt) / HOUR_MS);
      if (hours < SILENT_HOURS) return [];
      const found = { unit: topUnit, about: '', detail: { hours } };
      return [hours < DAY_HOURS ? found : { ...found, severity: 'critical' }];
    },
    number: { vi: `quá ${SILENT_HOURS} giờ: cảnh báo; quá ${DAY_HOURS} giờ: nghiêm trọng (quy ước của hệ thống)`, en: `over ${SILENT_HOURS} hours: a warning; over ${DAY_HOURS} hours: critical (a rule of this system)` },
    closes: { vi: 'Khi bộ phận sao lưu báo lại, hoặc kế hoạch được dừng.', en: 'When the keeper is heard again, or the plan is stopped.' },
    title: { vi: 'Bộ phận tự sao lưu không hoạt động', en: 'The keeper of copies is silent' },
    means: { vi: 'Có kế hoạch nhưng không ai thực hiện: bản sao lưu, kiểm tra, phục hồi thử đều đang dừng.', en: 'There is a plan and nobody carries it out: copies, checks and trials stand still.' },
    todo: { vi: 'Khởi động lại nút; nếu vẫn vậy, xem lỗi “keeping” ở trang tình trạng của nút và sao lưu bằng “thahs backup run”.', en: 'Start the node again; if that does not help, look at the fault “keeping” in the health of the node and copy by “thahs backup run”.' },
    told: ({ hours }) => ({ vi: `Không thấy dấu hiệu hoạt động đã ${hours} giờ.`, en: `No sign of life for ${hours} hours.` }),
  },
  {
    kind: 'state', code: 'keeping-trouble', clause: 'tt.d8.k5.a', severity: 'warning', seenBy: SEEN_BY, link: SCREEN,
    find: ({ topUnit, keeper }) => (keeper === null || keeper.troubles === 0 ? [] : [{ unit: topUnit, about: '', detail: { troubles: keeper.troubles, codes: keeper.codes } }]),
    number: null,
    closes: { vi: 'Khi nút không còn báo vướng mắc nào.', en: 'When the node tells of nothing in its way.' },
    title: { vi: 'Sao lưu đang vướng', en: 'Something stands in the way of copies' },
    means: { vi: 'Nút không làm trọn được việc sao lưu, kiểm tra, phục hồi thử theo kế hoạch.', en: 'The node cannot do all that its plan asks of it.' },
    todo: { vi: 'Mở “Sao lưu, phương tiện”, làm theo từng câu dưới “Đang vướng”.', en: 'Open “Copies and media” and do what each sentence there says.' },
    told: ({ troubles, codes }) => ({ vi: `${troubles} vướng mắc (${codes}).`, en: `${troubles} in the way (${codes}).` }),
  },
];
