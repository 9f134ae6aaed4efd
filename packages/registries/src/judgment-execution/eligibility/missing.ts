import type { MissingFact } from '@thahs/engine/operation';
import { label } from '../../shared/label.ts';

/** What an officer has to enter, and where. */
export const fact = (recordType: string, field: string, vi: string, en: string): MissingFact => ({ message: label(vi, en), recordType, field });

export const noObligations = fact('civil_obligation', 'kind', 'Chưa có phần “Nghĩa vụ dân sự” (án phí, bồi thường, phạt tiền). Nhập theo bản án.', 'There are no civil obligations (fees, compensation, fine). Enter them from the judgment.');
export const noObligationStatus = (name: string, en: string): MissingFact => fact('civil_obligation', 'status', `Chưa có tình trạng thực hiện của “${name}”. Nhập theo biên lai, giấy xác nhận.`, `The status of “${en}” is missing. Enter it by the receipt.`);
export const noFee = fact('civil_obligation', 'kind', 'Chưa có án phí hình sự ở “Nghĩa vụ dân sự”. Nhập với tình trạng nộp, hoặc “Được miễn thi hành”.', 'The court fee is missing among the civil obligations. Enter it with its status.');
export const noFine = fact('civil_obligation', 'kind', 'Có hình phạt bổ sung phạt tiền nhưng chưa có khoản phạt tiền ở “Nghĩa vụ dân sự”. Nhập với tình trạng nộp.', 'There is a fine as additional penalty and none among the civil obligations. Enter it with its status.');
export const noWaiverProof = fact('civil_obligation', 'evidence', 'Bị hại đã xóa nợ nhưng chưa có giấy xác nhận. Nhập “Biên lai, giấy xác nhận”.', 'The victim waived it and the confirmation is missing. Enter it.');
export const noGrade = (name: string, en: string): MissingFact => fact('grading', 'grade', `Chưa có kết quả xếp loại ${name}. Ghi ở “Xếp loại”.`, `The grade of ${en} is missing. Enter it on the grading sheet.`);
export const noRemark = fact('execution_event', 'eventKind', 'Chưa có nhận xét hoặc xếp loại nào trong 03 tháng gần nhất. Ghi sự kiện “Nhận xét” của Công an cấp xã, hoặc kết quả xếp loại.', 'No remark or grade of the last three months. Record the remark of the commune police, or the grade.');
export const noResidence = fact('residence', 'kind', 'Chưa có nơi cư trú. Nhập “Nơi cư trú” với xã, phường và địa chỉ.', 'There is no residence. Enter it with commune and address.');
export const noOffence = fact('offence', 'article', 'Chưa có tội danh. Nhập “Tội danh” với điều luật.', 'There is no offence. Enter it with its article.');
export const noArticle = fact('offence', 'article', 'Có tội danh chưa ghi điều luật của Bộ luật Hình sự 2015. Nhập “Điều, khoản, điểm Bộ luật Hình sự”.', 'An offence has no article of the penal code of 2015. Enter it.');
export const noTermOfCrime = fact('offence', 'term', 'Có nhiều tội; chưa biết mức án của từng tội. Nhập “Mức án của tội này”.', 'There are several crimes and the term of each is not known. Enter it.');
export const noCrimeClass = fact('offence', 'crimeClass', 'Chưa được giảm lần nào và chưa biết loại tội phạm. Nhập “Loại tội phạm (Điều 9 Bộ luật Hình sự)” ở “Tội danh”.', 'Never reduced, and the class of the crime is not known. Enter it in the offence.');
export const noFirstOffence = fact('offence', 'firstOffence', 'Chưa biết có phải phạm tội lần đầu không. Ghi “Phạm tội lần đầu” ở “Tội danh”, hoặc nhập tiền án.', 'Whether it is a first offence is not known. Say so in the offence, or enter previous convictions.');
export const newCrimeClass = fact('offence', 'crimeClass', 'Phạm tội mới sau khi đã được giảm: chưa biết loại tội phạm của tội mới nên chưa biết phải chấp hành 1/2 hay 2/3. Nhập “Loại tội phạm” ở “Tội danh” của tội mới.', 'A new crime after a reduction: its class decides between a half and two thirds. Enter it in the offence.');
