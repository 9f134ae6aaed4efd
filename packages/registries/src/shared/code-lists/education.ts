import { label } from '../label.ts';
import { shortList } from './code-list.ts';

/** Highest level completed. */
export const educations = shortList('education', label('Trình độ học vấn', 'Education'), 'cách ghi trong lý lịch', [
  ['KHONG_BIET_CHU', 'Không biết chữ', 'Illiterate'],
  ['TIEU_HOC', 'Tiểu học', 'Primary'],
  ['THCS', 'Trung học cơ sở', 'Lower secondary'],
  ['THPT', 'Trung học phổ thông', 'Upper secondary'],
  ['SO_CAP', 'Sơ cấp nghề', 'Elementary vocational'],
  ['TRUNG_CAP', 'Trung cấp', 'Intermediate'],
  ['CAO_DANG', 'Cao đẳng', 'College'],
  ['DAI_HOC', 'Đại học', 'University'],
  ['SAU_DAI_HOC', 'Sau đại học', 'Postgraduate'],
]);
