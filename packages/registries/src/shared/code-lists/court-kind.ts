import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Former kinds stay: a judgment keeps the court that gave it. */
export const courtKinds = shortList('court_kind', label('Loại tòa án', 'Kind of court'), 'Luật Tổ chức Tòa án nhân dân', [
  ['TOI_CAO', 'Tòa án nhân dân tối cao', 'Supreme Court'],
  ['CAP_CAO', 'Tòa án nhân dân cấp cao', 'High court'],
  ['CAP_TINH', 'Tòa án nhân dân cấp tỉnh', 'Provincial court'],
  ['CAP_HUYEN', 'Tòa án nhân dân cấp huyện', 'District court'],
  ['KHU_VUC', 'Tòa án nhân dân khu vực', 'Regional court'],
  ['QUAN_SU', 'Tòa án quân sự', 'Military court'],
  ['NUOC_NGOAI', 'Tòa án nước ngoài', 'Foreign court'],
]);
