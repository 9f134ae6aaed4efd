/** Tables that are held to the journal, or are the journal. */
export const COMPARED: readonly string[] = [
  'account', 'attachment', 'attachment_part', 'backup_copy', 'backup_evidence', 'backup_plan', 'backup_set', 'calculation', 'copy_given', 'copy_number', 'correction', 'credential', 'discrepancy', 'duty', 'evidence_reading', 'exported_file', 'file', 'file_index', 'import_job', 'import_row',
  'journal_body', 'journal_checkpoint', 'journal_entry', 'journal_leaf', 'journal_node', 'machine', 'machine_disk', 'mapping_profile', 'medium', 'medium_clearing', 'passkey', 'posting', 'proposal', 'reconciliation', 'reconciliation_file', 'record', 'recovery_key', 'redaction', 'safety_check', 'safety_check_point', 'session', 'standby', 'unit', 'unit_past',
];

/** What the check leaves aside, said in every report: first the tables that it does not look at, then what it cannot judge of the others. A test holds both lists to the schema. */
export const NOT_COMPARED: readonly string[] = [
  'syllable, name_form, recovery, keeping_state, machine_sight, alarm, journal_check: không dựng lại từ nhật ký',
  'backup_copy.fault: câu nói vì sao một phương tiện không mã hóa không có bản sao lưu',
  'content_key, unit_key, master_key: khóa bọc, nút thử khi khởi động; nội dung dưới khóa so bằng bản mã',
  'upload, upload_part: tệp đã tải lên (mã băm của tệp đã nhập thì đối chiếu)',
  'saved_filter, list_columns, draft: của riêng từng người, không có mục nhật ký giữ nội dung',
  'operation_result: câu trả lời giữ lại để gửi lại cho cùng một thao tác',
  'duty_waiting: hồ sơ còn chờ lập việc',
  'sign_in_guard, passkey_challenge: lần đăng nhập sai, câu đố đang chờ trả lời',
  'journal_horizon, migration, alarm_cursor, alarm_tally, alarm_mail: sổ tay của chương trình, không giữ dữ liệu nghiệp vụ',
  'file_index: dòng của hồ sơ có nội dung đã mất khỏi nhật ký mà không theo lệnh (rowsNotCompared)',
  'file_index.status: khi diễn biến không thuộc trình tự thường của phạm nhân, hoặc hồ sơ loại khác đã có diễn biến (cellsNotCompared)',
  'duty: việc bị xóa, và hạn của việc không có việc cùng quy định, cùng mốc ở hồ sơ khác (quy tắc tính hạn không viết lại ở đây; lập lại bằng thahs rebuild)',
  'credential, passkey, session: bí mật cấp trước khi nhật ký giữ dấu của bí mật; mã của phiên đăng nhập',
  'file_index.syllables: tên có ký tự ngoài chữ La-tinh (cellsNotCompared)',
  'file_index.offence: khi không có tệp danh mục điều luật bên cạnh chương trình (cellsNotCompared)',
  'copy_number, copy_given: số của bản mà nội dung mục nhật ký đã mất (copiesNotCompared)',
  'import_row: số hồ sơ, ô và lý do của từng dòng; dòng nào bị từ chối trong lượt nhập thử (tổng theo kết quả, và hồ sơ mà từng dòng đã mở, thì đối chiếu)',
  'reconciliation_file: hồ sơ mẫu mà kết quả, hoặc mục rút mẫu khi niêm phong, đã bị xóa theo lệnh',
  'import_job: tiến độ, trạng thái của lượt nhập chưa xong',
];
