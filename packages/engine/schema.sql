-- columns
account.account_id uuid not null
account.closed_at timestamp with time zone
account.created_at timestamp with time zone not null
account.login text not null
account.name text not null
account.rank text not null default ''::text
alarm.about text not null
alarm.acknowledged_at timestamp with time zone
alarm.acknowledged_by uuid
alarm.acknowledged_times integer
alarm.alarm_id uuid not null
alarm.clause text not null
alarm.closed_at timestamp with time zone
alarm.code text not null
alarm.detail jsonb not null
alarm.last_seen_at timestamp with time zone not null
alarm.opened_at timestamp with time zone not null
alarm.reason text
alarm.severity text not null
alarm.times integer not null
alarm.unit text not null
alarm_cursor.latest_at timestamp with time zone
alarm_cursor.looked_at timestamp with time zone
alarm_cursor.one boolean not null default true
alarm_cursor.position bigint not null
alarm_mail.alarm_id uuid not null
alarm_mail.failure text
alarm_mail.mail_id uuid not null
alarm_mail.next_at timestamp with time zone not null
alarm_mail.queued_at timestamp with time zone not null
alarm_mail.recipient text not null
alarm_mail.sent_at timestamp with time zone
alarm_mail.tries integer not null default 0
alarm_mail.unit text not null
alarm_tally.about text not null
alarm_tally.at timestamp with time zone not null
alarm_tally.code text not null
alarm_tally.item text not null
alarm_tally.times integer not null
alarm_tally.unit text not null
attachment.added_at timestamp with time zone not null
attachment.added_by text not null
attachment.attachment_id uuid not null
attachment.bytes bigint not null
attachment.file_id uuid not null
attachment.kind text not null
attachment.mark bytea
attachment.media_type text not null
attachment.parts integer not null
attachment.scan text not null
attachment.sealed_sha256 bytea not null
attachment.state text not null
attachment.title text not null
attachment.unit text not null
attachment.void_reason text
attachment.voided_at timestamp with time zone
attachment.voided_by text
attachment_part.attachment_id uuid not null
attachment_part.content bytea not null
attachment_part.part integer not null
attachment_part.unit text not null
backup_copy.drill_passed boolean
backup_copy.drill_seconds integer
backup_copy.drilled_at timestamp with time zone
backup_copy.fault text
backup_copy.medium_id uuid not null
backup_copy.removed_at timestamp with time zone
backup_copy.set_id uuid not null
backup_copy.unit text not null
backup_copy.verified_at timestamp with time zone
backup_copy.verified_whole boolean
backup_evidence.bytes bigint not null
backup_evidence.damaged boolean not null
backup_evidence.encrypted boolean not null
backup_evidence.ended_at timestamp with time zone not null
backup_evidence.gone_at timestamp with time zone
backup_evidence.kind text not null
backup_evidence.label text not null
backup_evidence.noted_at timestamp with time zone not null
backup_evidence.noted_by text not null
backup_evidence.repository integer not null
backup_evidence.stanza text not null
backup_evidence.started_at timestamp with time zone not null
backup_evidence.stored_bytes bigint not null
backup_evidence.tool text not null
backup_evidence.unit text not null
backup_plan.hour integer not null
backup_plan.keep_daily integer not null
backup_plan.keep_monthly integer not null
backup_plan.keep_weekly integer not null
backup_plan.made_at timestamp with time zone not null
backup_plan.one_device_reason text
backup_plan.plan_id uuid not null
backup_plan.responsible uuid not null
backup_plan.responsible_position text not null
backup_plan.state text not null
backup_plan.unit text not null
backup_set.begun_at timestamp with time zone not null
backup_set.bytes bigint
backup_set.ended_at timestamp with time zone
backup_set.note text
backup_set.one_device_reason text
backup_set.plan_id uuid
backup_set.set_id uuid not null
backup_set.timeline integer
backup_set.unit text not null
calculation.as_of text not null
calculation.calculation_id uuid not null
calculation.code text not null
calculation.day text
calculation.file_id uuid not null
calculation.input jsonb not null
calculation.kept_at timestamp with time zone not null
calculation.kept_by text not null
calculation.note text
calculation.official text
calculation.rules ARRAY not null
calculation.steps jsonb not null
calculation.unit text not null
content_key.generation integer not null
content_key.owner uuid not null
content_key.unit text not null
content_key.wrapped bytea not null
copy_given.number integer not null
copy_given.unit text not null
copy_given.year integer not null
copy_number.last integer not null
copy_number.unit text not null
copy_number.year integer not null
correction.asked_at timestamp with time zone not null
correction.asked_by text not null
correction.content jsonb not null
correction.correction_id uuid not null
correction.custodian_unit text not null
correction.decided_at timestamp with time zone
correction.decided_by text
correction.evidence text
correction.expected_version integer not null
correction.file_id uuid not null
correction.given_by uuid
correction.note text
correction.reason text not null
correction.record_id uuid not null
correction.state text not null
correction.together uuid
credential.account_id uuid not null
credential.given_by uuid
credential.must_change boolean not null
credential.password_hash text not null
credential.secret_shown ARRAY not null default '{}'::timestamp with time zone[]
credential.totp_last_step bigint
credential.totp_secret text
discrepancy.custodian_unit text not null
discrepancy.discrepancy_id uuid not null
discrepancy.electronic text not null
discrepancy.field text
discrepancy.file_id uuid not null
discrepancy.note text
discrepancy.paper text not null
discrepancy.raised_at timestamp with time zone not null
discrepancy.raised_by text not null
discrepancy.record_id uuid
discrepancy.record_type text
discrepancy.state text not null
draft.account_id uuid not null
draft.body bytea not null
draft.draft_id uuid not null
draft.saved_at timestamp with time zone not null
draft.title text not null
duty.due date not null
duty.explained boolean not null
duty.file_id uuid not null
duty.group text not null
duty.met date
duty.occasion date not null
duty.owes text not null
duty.rule text not null
duty.sealed boolean not null
duty.subject_kind text not null
duty.unit text not null
duty_search.due date
duty_search.explained boolean
duty_search.file_id uuid
duty_search.group text
duty_search.met date
duty_search.occasion date
duty_search.owes text
duty_search.rule text
duty_search.sealed boolean
duty_search.subject_kind text
duty_search.unit text
duty_waiting.file_ids ARRAY not null
duty_waiting.page_id uuid not null
duty_waiting.unit text not null
evidence_reading.read_at timestamp with time zone not null
evidence_reading.stanza text not null
evidence_reading.tool text not null
evidence_reading.unit text not null
exported_file.entry_id uuid not null
exported_file.file_id uuid not null
exported_file.unit text not null
file.custodian_unit text not null
file.file_id uuid not null
file.file_no text not null
file.journal_id uuid not null
file.number_key text
file.opened_at timestamp with time zone not null
file.redacted boolean not null default false
file.registry text not null
file.sealed boolean not null default false
file.subject_kind text not null
file.version integer not null
file_index.admitted date
file_index.article text
file_index.birth text
file_index.birth_year integer
file_index.file_id uuid not null
file_index.file_no text not null
file_index.given_name text
file_index.identifiers ARRAY not null
file_index.name text not null
file_index.offence text
file_index.penalty text
file_index.place text
file_index.sealed boolean not null
file_index.status text not null
file_index.subject_kind text not null
file_index.syllables ARRAY not null
file_index.term_end date
file_index.unit text not null
file_search.admitted date
file_search.article text
file_search.birth text
file_search.birth_year integer
file_search.file_id uuid
file_search.file_no text
file_search.given_name text
file_search.identifiers ARRAY
file_search.name text
file_search.offence text
file_search.penalty text
file_search.place text
file_search.sealed boolean
file_search.status text
file_search.subject_kind text
file_search.syllables ARRAY
file_search.term_end date
file_search.unit text
import_job.accepted integer not null default 0
import_job.actor jsonb not null
import_job.done integer not null default 0
import_job.dry_run boolean not null
import_job.finished_at timestamp with time zone
import_job.job_id uuid not null
import_job.late integer not null default 0
import_job.late_reason text
import_job.message text
import_job.normalised integer not null default 0
import_job.profile jsonb not null
import_job.purpose text not null
import_job.rejected integer not null default 0
import_job.sheet text
import_job.started_at timestamp with time zone not null
import_job.state text not null
import_job.total integer
import_job.unit text not null
import_job.upload_id uuid not null
import_job.warned integer not null default 0
import_row.file_id uuid
import_row.file_no text
import_row.findings jsonb not null
import_row.job_id uuid not null
import_row.row integer not null
import_row.verdict text not null
journal_body.body text not null
journal_body.entry_id uuid not null
journal_body.salt bytea not null
journal_body.unit text not null
journal_body_other.body text not null
journal_body_other.entry_id uuid not null
journal_body_other.salt bytea not null
journal_body_other.unit text not null
journal_check.checked_at timestamp with time zone not null
journal_check.entries bigint not null
journal_check.faults integer not null
journal_checkpoint.at timestamp with time zone not null
journal_checkpoint.note text not null
journal_checkpoint.size bigint not null
journal_entry.act text not null
journal_entry.actor text not null
journal_entry.at timestamp with time zone not null
journal_entry.body_hash bytea not null
journal_entry.clause text not null
journal_entry.file_id uuid
journal_entry.grant_id uuid
journal_entry.id uuid not null
journal_entry.operation uuid not null
journal_entry.origin text not null
journal_entry.outcome text not null
journal_entry.position text
journal_entry.purpose text
journal_entry.record_id uuid
journal_entry.record_type text
journal_entry.registry text
journal_entry.txid xid8 not null default pg_current_xact_id()
journal_entry.unit text not null
journal_entry.version integer
journal_entry_other.act text not null
journal_entry_other.actor text not null
journal_entry_other.at timestamp with time zone not null
journal_entry_other.body_hash bytea not null
journal_entry_other.clause text not null
journal_entry_other.file_id uuid
journal_entry_other.grant_id uuid
journal_entry_other.id uuid not null
journal_entry_other.operation uuid not null
journal_entry_other.origin text not null
journal_entry_other.outcome text not null
journal_entry_other.position text
journal_entry_other.purpose text
journal_entry_other.record_id uuid
journal_entry_other.record_type text
journal_entry_other.registry text
journal_entry_other.txid xid8 not null default pg_current_xact_id()
journal_entry_other.unit text not null
journal_entry_other.version integer
journal_horizon.next_txid xid8 not null
journal_horizon.one boolean not null default true
journal_leaf.entry_id uuid not null
journal_leaf.leaf_hash bytea not null
journal_leaf.position bigint not null
journal_node.hash bytea not null
journal_node.index bigint not null
journal_node.level smallint not null
keeping_state.at timestamp with time zone not null
keeping_state.troubles jsonb not null default '[]'::jsonb
keeping_state.unit text not null
list_columns.account_id uuid not null
list_columns.columns jsonb not null
machine.antivirus text
machine.antivirus_version text
machine.host text
machine.keeper text not null
machine.label text not null
machine.licence_ends date
machine.machine_id uuid not null
machine.place text not null
machine.registered_at timestamp with time zone not null
machine.role text not null
machine.scan_found integer
machine.scan_remark text
machine.scanned_on date
machine.serial text not null
machine.signatures_on date
machine.state text not null default 'IN_USE'::text
machine.state_since timestamp with time zone not null
machine.stated_at timestamp with time zone
machine.unit text not null
machine_disk.machine_id uuid not null
machine_disk.medium_id uuid not null
machine_disk.unit text not null
machine_sight.answered_at timestamp with time zone
machine_sight.at timestamp with time zone not null
machine_sight.fault text
machine_sight.first_at timestamp with time zone not null
machine_sight.host text not null
machine_sight.public_ways ARRAY not null default '{}'::text[]
machine_sight.scan_at timestamp with time zone
machine_sight.scan_errors integer
machine_sight.scan_found integer
machine_sight.scan_names ARRAY not null default '{}'::text[]
machine_sight.signatures integer
machine_sight.signatures_at timestamp with time zone
machine_sight.software text
machine_sight.unit text not null
mapping_profile.ended_at timestamp with time zone
mapping_profile.name text not null
mapping_profile.profile jsonb not null
mapping_profile.unit text not null
master_key.generation integer not null
master_key.made_at timestamp with time zone not null
master_key.wrapped bytea not null
medium.encryption text not null default 'UNSEEN'::text
medium.encryption_note text
medium.keeper text not null
medium.kind text not null
medium.label text not null
medium.medium_id uuid not null
medium.place text not null
medium.registered_at timestamp with time zone not null
medium.serial text not null
medium.state text not null default 'IN_USE'::text
medium.state_since timestamp with time zone not null default now()
medium.unit text not null
medium_clearing.asked_at timestamp with time zone not null
medium_clearing.asked_by text not null
medium_clearing.checked text not null
medium_clearing.clearing_id uuid not null
medium_clearing.decided_at timestamp with time zone
medium_clearing.decided_by text
medium_clearing.done_on date not null
medium_clearing.given_by uuid
medium_clearing.medium_id uuid not null
medium_clearing.next_use text not null
medium_clearing.note text
medium_clearing.state text not null
medium_clearing.technique text not null
medium_clearing.tool text not null
medium_clearing.unit text not null
migration.at timestamp with time zone not null default now()
migration.hash text not null
migration.name text not null
name_form.name text not null
name_form.syllables ARRAY not null
name_form.unit text not null
name_search.name text
name_search.syllables ARRAY
name_search.unit text
operation_result.actor text not null
operation_result.at timestamp with time zone not null
operation_result.input_hash bytea not null
operation_result.name text not null
operation_result.operation_id uuid not null
operation_result.output bytea
passkey.account_id uuid not null
passkey.counter bigint not null
passkey.created_at timestamp with time zone not null
passkey.credential_id text not null
passkey.last_used_at timestamp with time zone
passkey.name text not null default ''::text
passkey.public_key bytea not null
passkey.transports ARRAY not null default '{}'::text[]
passkey_challenge.challenge text not null
passkey_challenge.expires_at timestamp with time zone not null
passkey_challenge.session_id uuid
posting.account_id uuid not null
posting.position text not null
posting.posting_id uuid not null
posting.unit_id text not null
posting.valid_from date not null
posting.valid_to date
proposal.account_id uuid
proposal.act text not null
proposal.body jsonb not null
proposal.decided_at timestamp with time zone
proposal.decided_by uuid
proposal.given_by uuid
proposal.note text
proposal.proposal_id uuid not null
proposal.proposed_at timestamp with time zone not null
proposal.proposed_by uuid not null
proposal.state text not null
proposal.unit text not null
r_additional_penalty.amount bigint
r_additional_penalty.combined boolean
r_additional_penalty.custodian_unit text
r_additional_penalty.detail text
r_additional_penalty.due_at timestamp with time zone
r_additional_penalty.end_date date
r_additional_penalty.entered_at timestamp with time zone
r_additional_penalty.executor text
r_additional_penalty.file_id uuid
r_additional_penalty.journal_id uuid
r_additional_penalty.judgment_no text
r_additional_penalty.kind text
r_additional_penalty.occurred_at date
r_additional_penalty.performed boolean
r_additional_penalty.record_id uuid
r_additional_penalty.start_date date
r_additional_penalty.state text
r_additional_penalty.term jsonb
r_additional_penalty.version integer
r_admission.admitted_on date
r_admission.custodian_unit text
r_admission.decision_date date
r_admission.decision_no text
r_admission.due_at timestamp with time zone
r_admission.entered_at timestamp with time zone
r_admission.facility text
r_admission.file_id uuid
r_admission.from text
r_admission.journal_id uuid
r_admission.minutes_no text
r_admission.note text
r_admission.occurred_at date
r_admission.record_id uuid
r_admission.state text
r_admission.version integer
r_civil_obligation.agency text
r_civil_obligation.amount bigint
r_civil_obligation.beneficiary text
r_civil_obligation.custodian_unit text
r_civil_obligation.detail text
r_civil_obligation.due_at timestamp with time zone
r_civil_obligation.entered_at timestamp with time zone
r_civil_obligation.evidence text
r_civil_obligation.file_id uuid
r_civil_obligation.journal_id uuid
r_civil_obligation.judgment_no text
r_civil_obligation.kind text
r_civil_obligation.occurred_at date
r_civil_obligation.paid bigint
r_civil_obligation.record_id uuid
r_civil_obligation.state text
r_civil_obligation.status text
r_civil_obligation.updated_on date
r_civil_obligation.version integer
r_coercion_event.amount bigint
r_coercion_event.custodian_unit text
r_coercion_event.decision_date date
r_coercion_event.decision_no text
r_coercion_event.due_at timestamp with time zone
r_coercion_event.ended_on date
r_coercion_event.entered_at timestamp with time zone
r_coercion_event.file_id uuid
r_coercion_event.fulfilled_on date
r_coercion_event.journal_id uuid
r_coercion_event.measure text
r_coercion_event.occurred_at date
r_coercion_event.record_id uuid
r_coercion_event.result text
r_coercion_event.state text
r_coercion_event.version integer
r_community_supervision.assigned_person text
r_community_supervision.assignment_no text
r_community_supervision.commitment_on date
r_community_supervision.commune text
r_community_supervision.custodian_unit text
r_community_supervision.due_at timestamp with time zone
r_community_supervision.end_date date
r_community_supervision.end_reason text
r_community_supervision.entered_at timestamp with time zone
r_community_supervision.file_id uuid
r_community_supervision.journal_id uuid
r_community_supervision.occurred_at date
r_community_supervision.officer text
r_community_supervision.received_on date
r_community_supervision.record_id uuid
r_community_supervision.remark text
r_community_supervision.start_date date
r_community_supervision.state text
r_community_supervision.version integer
r_contact.custodian_unit text
r_contact.due_at timestamp with time zone
r_contact.entered_at timestamp with time zone
r_contact.file_id uuid
r_contact.journal_id uuid
r_contact.kind text
r_contact.minutes integer
r_contact.occurred_at date
r_contact.officer text
r_contact.on date
r_contact.record_id uuid
r_contact.relation text
r_contact.remark text
r_contact.state text
r_contact.version integer
r_contact.visitor text
r_contact.visitor_id text
r_custody_period.custodian_unit text
r_custody_period.due_at timestamp with time zone
r_custody_period.entered_at timestamp with time zone
r_custody_period.file_id uuid
r_custody_period.from date
r_custody_period.journal_id uuid
r_custody_period.kind text
r_custody_period.occurred_at date
r_custody_period.place text
r_custody_period.record_id uuid
r_custody_period.remark text
r_custody_period.state text
r_custody_period.to date
r_custody_period.version integer
r_custody_status.age_at_census integer
r_custody_status.census_date date
r_custody_status.custodian_unit text
r_custody_status.custody_level text
r_custody_status.description text
r_custody_status.due_at timestamp with time zone
r_custody_status.entered_at timestamp with time zone
r_custody_status.file_id uuid
r_custody_status.gang_mark boolean
r_custody_status.infraction boolean
r_custody_status.journal_id uuid
r_custody_status.occurred_at date
r_custody_status.record_id uuid
r_custody_status.sealed_mark boolean
r_custody_status.source_no text
r_custody_status.state text
r_custody_status.status_code text
r_custody_status.top_charge text
r_custody_status.version integer
r_duty_done.custodian_unit text
r_duty_done.done_on date
r_duty_done.due_at timestamp with time zone
r_duty_done.entered_at timestamp with time zone
r_duty_done.file_id uuid
r_duty_done.journal_id uuid
r_duty_done.late_reason text
r_duty_done.occasion date
r_duty_done.occurred_at date
r_duty_done.paper_date date
r_duty_done.paper_no text
r_duty_done.record_id uuid
r_duty_done.remark text
r_duty_done.rule text
r_duty_done.state text
r_duty_done.version integer
r_duty_transfer.custodian_unit text
r_duty_transfer.decision_date date
r_duty_transfer.decision_no text
r_duty_transfer.due_at timestamp with time zone
r_duty_transfer.entered_at timestamp with time zone
r_duty_transfer.file_id uuid
r_duty_transfer.journal_id uuid
r_duty_transfer.occurred_at date
r_duty_transfer.reason text
r_duty_transfer.record_id uuid
r_duty_transfer.served text
r_duty_transfer.state text
r_duty_transfer.to_enterprise_code text
r_duty_transfer.to_name text
r_duty_transfer.transferred_on date
r_duty_transfer.version integer
r_enforcement_decision.custodian_unit text
r_enforcement_decision.decision_date date
r_enforcement_decision.decision_kind text
r_enforcement_decision.decision_no text
r_enforcement_decision.due_at timestamp with time zone
r_enforcement_decision.entered_at timestamp with time zone
r_enforcement_decision.file_id uuid
r_enforcement_decision.issuer text
r_enforcement_decision.issuer_kind text
r_enforcement_decision.journal_id uuid
r_enforcement_decision.judgment_no text
r_enforcement_decision.occurred_at date
r_enforcement_decision.received_on date
r_enforcement_decision.record_id uuid
r_enforcement_decision.remark text
r_enforcement_decision.served_on date
r_enforcement_decision.state text
r_enforcement_decision.version integer
r_execution_event.complexity text
r_execution_event.custodian_unit text
r_execution_event.days integer
r_execution_event.decision_date date
r_execution_event.decision_no text
r_execution_event.detail text
r_execution_event.due_at timestamp with time zone
r_execution_event.entered_at timestamp with time zone
r_execution_event.event_kind text
r_execution_event.file_id uuid
r_execution_event.issuer text
r_execution_event.issuer_kind text
r_execution_event.journal_id uuid
r_execution_event.months integer
r_execution_event.occurred_at date
r_execution_event.occurred_on date
r_execution_event.place text
r_execution_event.reason text
r_execution_event.record_id uuid
r_execution_event.state text
r_execution_event.until date
r_execution_event.version integer
r_expulsion.border_gate text
r_expulsion.cost_payer text
r_expulsion.custodian_unit text
r_expulsion.due_at timestamp with time zone
r_expulsion.embassy text
r_expulsion.entered_at timestamp with time zone
r_expulsion.exit_due date
r_expulsion.exited_on date
r_expulsion.file_id uuid
r_expulsion.journal_id uuid
r_expulsion.occurred_at date
r_expulsion.passport_expiry date
r_expulsion.passport_no text
r_expulsion.record_id uuid
r_expulsion.sponsor text
r_expulsion.state text
r_expulsion.stay_place text
r_expulsion.version integer
r_expulsion.visa_no text
r_family_member.birth_date text
r_family_member.custodian_unit text
r_family_member.deceased boolean
r_family_member.due_at timestamp with time zone
r_family_member.entered_at timestamp with time zone
r_family_member.file_id uuid
r_family_member.full_name text
r_family_member.home_place text
r_family_member.journal_id uuid
r_family_member.occupation text
r_family_member.occurred_at date
r_family_member.permanent_address text
r_family_member.personal_id text
r_family_member.phone text
r_family_member.present_address text
r_family_member.record_id uuid
r_family_member.relation text
r_family_member.state text
r_family_member.version integer
r_grading.answered_on date
r_grading.cancel_decision_no text
r_grading.cancelled_on date
r_grading.complaint_on date
r_grading.custodian_unit text
r_grading.decision_no text
r_grading.due_at timestamp with time zone
r_grading.entered_at timestamp with time zone
r_grading.file_id uuid
r_grading.grade text
r_grading.journal_id uuid
r_grading.members integer
r_grading.occurred_at date
r_grading.period text
r_grading.period_end date
r_grading.period_start date
r_grading.present integer
r_grading.rated_by text
r_grading.reason text
r_grading.record_id uuid
r_grading.state text
r_grading.version integer
r_grading.votes integer
r_health.custodian_unit text
r_health.diagnosis text
r_health.discharged_on date
r_health.due_at timestamp with time zone
r_health.entered_at timestamp with time zone
r_health.examined_on date
r_health.file_id uuid
r_health.health_grade text
r_health.infectious boolean
r_health.journal_id uuid
r_health.kind text
r_health.occurred_at date
r_health.place text
r_health.record_id uuid
r_health.state text
r_health.treatment text
r_health.version integer
r_identification.custodian_unit text
r_identification.due_at timestamp with time zone
r_identification.entered_at timestamp with time zone
r_identification.features text
r_identification.file_id uuid
r_identification.height_cm integer
r_identification.image_ref text
r_identification.journal_id uuid
r_identification.kind text
r_identification.occurred_at date
r_identification.record_id uuid
r_identification.sheet_no text
r_identification.state text
r_identification.taken_by text
r_identification.taken_on date
r_identification.version integer
r_identifier.country text
r_identifier.custodian_unit text
r_identifier.due_at timestamp with time zone
r_identifier.entered_at timestamp with time zone
r_identifier.file_id uuid
r_identifier.issued_by text
r_identifier.issued_on date
r_identifier.journal_id uuid
r_identifier.kind text
r_identifier.occurred_at date
r_identifier.record_id uuid
r_identifier.state text
r_identifier.valid_from date
r_identifier.valid_to date
r_identifier.value text
r_identifier.verified_on date
r_identifier.verified_with text
r_identifier.version integer
r_judgment.case_no text
r_judgment.cassation text
r_judgment.content text
r_judgment.court text
r_judgment.court_kind text
r_judgment.custodian_unit text
r_judgment.due_at timestamp with time zone
r_judgment.earlier_served jsonb
r_judgment.effective_date date
r_judgment.entered_at timestamp with time zone
r_judgment.file_id uuid
r_judgment.instance text
r_judgment.journal_id uuid
r_judgment.judgment_date date
r_judgment.judgment_no text
r_judgment.occurred_at date
r_judgment.received_on date
r_judgment.record_id uuid
r_judgment.remark text
r_judgment.state text
r_judgment.suspended text
r_judgment.version integer
r_legal_person.address text
r_legal_person.commune text
r_legal_person.custodian_unit text
r_legal_person.due_at timestamp with time zone
r_legal_person.entered_at timestamp with time zone
r_legal_person.enterprise_code text
r_legal_person.file_id uuid
r_legal_person.journal_id uuid
r_legal_person.licence_date date
r_legal_person.licence_issuer text
r_legal_person.licence_no text
r_legal_person.name text
r_legal_person.occurred_at date
r_legal_person.record_id uuid
r_legal_person.remark text
r_legal_person.representative text
r_legal_person.short_name text
r_legal_person.state text
r_legal_person.state_manager text
r_legal_person.tax_code text
r_legal_person.version integer
r_legal_person_result.certificate_no text
r_legal_person_result.custodian_unit text
r_legal_person_result.due_at timestamp with time zone
r_legal_person_result.entered_at timestamp with time zone
r_legal_person_result.file_id uuid
r_legal_person_result.journal_id uuid
r_legal_person_result.occurred_at date
r_legal_person_result.occurred_on date
r_legal_person_result.published_on date
r_legal_person_result.record_id uuid
r_legal_person_result.report_no text
r_legal_person_result.result text
r_legal_person_result.state text
r_legal_person_result.version integer
r_legal_representative.address text
r_legal_representative.birth_date text
r_legal_representative.custodian_unit text
r_legal_representative.due_at timestamp with time zone
r_legal_representative.entered_at timestamp with time zone
r_legal_representative.file_id uuid
r_legal_representative.from date
r_legal_representative.full_name text
r_legal_representative.journal_id uuid
r_legal_representative.occurred_at date
r_legal_representative.personal_id text
r_legal_representative.phone text
r_legal_representative.position text
r_legal_representative.record_id uuid
r_legal_representative.state text
r_legal_representative.to date
r_legal_representative.version integer
r_offence.article text
r_offence.co_offenders text
r_offence.crime_class text
r_offence.crime_date text
r_offence.crime_place text
r_offence.custodian_unit text
r_offence.description text
r_offence.due_at timestamp with time zone
r_offence.entered_at timestamp with time zone
r_offence.file_id uuid
r_offence.fine_amount bigint
r_offence.first_offence boolean
r_offence.journal_id uuid
r_offence.judgment_no text
r_offence.occurred_at date
r_offence.offence_name text
r_offence.penalty text
r_offence.record_id uuid
r_offence.state text
r_offence.term jsonb
r_offence.version integer
r_offending_summary.arrested_on date
r_offending_summary.custodian_unit text
r_offending_summary.custody_conduct text
r_offending_summary.due_at timestamp with time zone
r_offending_summary.entered_at timestamp with time zone
r_offending_summary.file_id uuid
r_offending_summary.journal_id uuid
r_offending_summary.occurred_at date
r_offending_summary.record_id uuid
r_offending_summary.state text
r_offending_summary.summary text
r_offending_summary.version integer
r_penalty.additional_penalty text
r_penalty.custodian_unit text
r_penalty.custody_days integer
r_penalty.due_at timestamp with time zone
r_penalty.entered_at timestamp with time zone
r_penalty.file_id uuid
r_penalty.fine_amount bigint
r_penalty.journal_id uuid
r_penalty.main_penalty text
r_penalty.occurred_at date
r_penalty.probation_months integer
r_penalty.recidivism text
r_penalty.record_id uuid
r_penalty.remark text
r_penalty.start_date date
r_penalty.state text
r_penalty.term jsonb
r_penalty.term_end date
r_penalty.version integer
r_person.birth_commune text
r_person.birth_date text
r_person.birth_place text
r_person.custodian_unit text
r_person.drug_history text
r_person.due_at timestamp with time zone
r_person.education text
r_person.entered_at timestamp with time zone
r_person.ethnicity text
r_person.file_id uuid
r_person.full_name text
r_person.home_place text
r_person.id_missing text
r_person.journal_id uuid
r_person.name_missing text
r_person.nationality text
r_person.occupation text
r_person.occurred_at date
r_person.other_names text
r_person.party_member boolean
r_person.record_id uuid
r_person.religion text
r_person.remark text
r_person.sex text
r_person.state text
r_person.version integer
r_petition.accepted_on date
r_petition.appraised_on date
r_petition.complexity text
r_petition.content text
r_petition.custodian_unit text
r_petition.decided_on date
r_petition.decision_no text
r_petition.due_at timestamp with time zone
r_petition.entered_at timestamp with time zone
r_petition.file_id uuid
r_petition.forwarded_on date
r_petition.issuer text
r_petition.journal_id uuid
r_petition.kind text
r_petition.known_on date
r_petition.meeting_on date
r_petition.occurred_at date
r_petition.outcome text
r_petition.paper_no text
r_petition.postponed_from date
r_petition.received_on date
r_petition.record_id uuid
r_petition.round_on date
r_petition.sender text
r_petition.sent_on date
r_petition.session_on date
r_petition.state text
r_petition.version integer
r_placement.cell text
r_placement.custodian_unit text
r_placement.due_at timestamp with time zone
r_placement.entered_at timestamp with time zone
r_placement.file_id uuid
r_placement.from date
r_placement.journal_id uuid
r_placement.occurred_at date
r_placement.reason text
r_placement.record_id uuid
r_placement.state text
r_placement.sub_camp text
r_placement.team text
r_placement.to date
r_placement.version integer
r_placement.warder text
r_placement.warder_rank text
r_previous_conviction.article text
r_previous_conviction.cleared boolean
r_previous_conviction.cleared_on date
r_previous_conviction.completed_on text
r_previous_conviction.court text
r_previous_conviction.custodian_unit text
r_previous_conviction.due_at timestamp with time zone
r_previous_conviction.entered_at timestamp with time zone
r_previous_conviction.file_id uuid
r_previous_conviction.journal_id uuid
r_previous_conviction.judgment_date text
r_previous_conviction.judgment_no text
r_previous_conviction.occurred_at date
r_previous_conviction.offence_name text
r_previous_conviction.penalty_text text
r_previous_conviction.record_id uuid
r_previous_conviction.source_paper text
r_previous_conviction.state text
r_previous_conviction.version integer
r_previous_sanction.completed_on text
r_previous_sanction.conduct text
r_previous_sanction.custodian_unit text
r_previous_sanction.decision_date text
r_previous_sanction.decision_no text
r_previous_sanction.due_at timestamp with time zone
r_previous_sanction.entered_at timestamp with time zone
r_previous_sanction.file_id uuid
r_previous_sanction.issuer text
r_previous_sanction.journal_id uuid
r_previous_sanction.measure text
r_previous_sanction.occurred_at date
r_previous_sanction.record_id uuid
r_previous_sanction.source_paper text
r_previous_sanction.state text
r_previous_sanction.version integer
r_reformatory.admitted_on date
r_reformatory.custodian_unit text
r_reformatory.due_at timestamp with time zone
r_reformatory.entered_at timestamp with time zone
r_reformatory.expected_end date
r_reformatory.file_id uuid
r_reformatory.journal_id uuid
r_reformatory.occurred_at date
r_reformatory.placement_date date
r_reformatory.placement_no text
r_reformatory.record_id uuid
r_reformatory.remark text
r_reformatory.representative text
r_reformatory.representative_phone text
r_reformatory.school_class text
r_reformatory.schooling text
r_reformatory.state text
r_reformatory.version integer
r_reformatory.vocation text
r_residence.address text
r_residence.as_written text
r_residence.commune text
r_residence.custodian_unit text
r_residence.due_at timestamp with time zone
r_residence.entered_at timestamp with time zone
r_residence.file_id uuid
r_residence.from date
r_residence.journal_id uuid
r_residence.kind text
r_residence.occurred_at date
r_residence.record_id uuid
r_residence.state text
r_residence.to date
r_residence.version integer
r_return_residence.address text
r_return_residence.certificate_date date
r_return_residence.certificate_no text
r_return_residence.commune text
r_return_residence.custodian_unit text
r_return_residence.due_at timestamp with time zone
r_return_residence.employer text
r_return_residence.entered_at timestamp with time zone
r_return_residence.file_id uuid
r_return_residence.journal_id uuid
r_return_residence.notice_date date
r_return_residence.occurred_at date
r_return_residence.record_id uuid
r_return_residence.released_on date
r_return_residence.remaining_duties text
r_return_residence.remark text
r_return_residence.state text
r_return_residence.version integer
r_reward_discipline.custodian_unit text
r_reward_discipline.days integer
r_reward_discipline.decision_date date
r_reward_discipline.decision_no text
r_reward_discipline.due_at timestamp with time zone
r_reward_discipline.entered_at timestamp with time zone
r_reward_discipline.file_id uuid
r_reward_discipline.issuer text
r_reward_discipline.journal_id uuid
r_reward_discipline.kind text
r_reward_discipline.occurred_at date
r_reward_discipline.reason text
r_reward_discipline.recognised_on date
r_reward_discipline.record_id uuid
r_reward_discipline.state text
r_reward_discipline.trial_months integer
r_reward_discipline.version integer
r_social_relation.address text
r_social_relation.custodian_unit text
r_social_relation.due_at timestamp with time zone
r_social_relation.entered_at timestamp with time zone
r_social_relation.file_id uuid
r_social_relation.full_name text
r_social_relation.journal_id uuid
r_social_relation.occurred_at date
r_social_relation.record_id uuid
r_social_relation.relation text
r_social_relation.remark text
r_social_relation.state text
r_social_relation.version integer
r_special_ground.child_birth_date date
r_special_ground.custodian_unit text
r_special_ground.detail text
r_special_ground.due_at timestamp with time zone
r_special_ground.entered_at timestamp with time zone
r_special_ground.file_id uuid
r_special_ground.issuer text
r_special_ground.journal_id uuid
r_special_ground.kind text
r_special_ground.occurred_at date
r_special_ground.paper_date date
r_special_ground.paper_no text
r_special_ground.record_id uuid
r_special_ground.since date
r_special_ground.state text
r_special_ground.until date
r_special_ground.version integer
r_treatment.admitted_on date
r_treatment.conclusion text
r_treatment.custodian_unit text
r_treatment.decision_date date
r_treatment.decision_no text
r_treatment.due_at timestamp with time zone
r_treatment.ended_on date
r_treatment.entered_at timestamp with time zone
r_treatment.expert_no text
r_treatment.fetched_by text
r_treatment.file_id uuid
r_treatment.hospital text
r_treatment.issuer_kind text
r_treatment.journal_id uuid
r_treatment.occurred_at date
r_treatment.record_id uuid
r_treatment.state text
r_treatment.version integer
reconciliation.asked_at timestamp with time zone
reconciliation.asked_by text
reconciliation.begun_at timestamp with time zone not null
reconciliation.begun_by text not null
reconciliation.decided_at timestamp with time zone
reconciliation.decided_by text
reconciliation.drawn_at timestamp with time zone
reconciliation.faults integer
reconciliation.given_by uuid
reconciliation.month text not null
reconciliation.note text
reconciliation.reconciliation_id uuid not null
reconciliation.root text
reconciliation.run_at timestamp with time zone
reconciliation.run_entry uuid
reconciliation.state text not null
reconciliation.tree_size bigint
reconciliation.unit text not null
reconciliation.words text
reconciliation_file.file_id uuid not null
reconciliation_file.place integer not null
reconciliation_file.reconciliation_id uuid not null
reconciliation_file.result text
reconciliation_file.stated_at timestamp with time zone
reconciliation_file.stated_by text
reconciliation_file.stated_entry uuid
reconciliation_file.unit text not null
record.content jsonb not null
record.custodian_unit text not null
record.due_at timestamp with time zone
record.entered_at timestamp with time zone not null
record.entered_by text not null
record.file_id uuid not null
record.journal_id uuid not null
record.late_reason text
record.lookup text
record.occurred_at date
record.record_id uuid not null
record.state text not null
record.type text not null
record.version integer not null
recovery.account_id uuid not null
recovery.at timestamp with time zone not null
recovery.console text not null
recovery.reason text not null
recovery.recovery_id uuid not null
recovery.seen_at timestamp with time zone
recovery.seen_by uuid
recovery.unit text not null
recovery_key.asked_at timestamp with time zone not null
recovery_key.asked_by text not null
recovery_key.certificate text not null
recovery_key.decided_at timestamp with time zone
recovery_key.decided_by text
recovery_key.ended_at timestamp with time zone
recovery_key.fingerprint text not null
recovery_key.given_by uuid
recovery_key.keeper text not null
recovery_key.key_id uuid not null
recovery_key.name text not null
recovery_key.note text
recovery_key.place text not null
recovery_key.state text not null
recovery_key.tried_on date
recovery_key.unit text not null
redaction.asked_at timestamp with time zone not null
redaction.asked_by text not null
redaction.authority text not null
redaction.decided_at timestamp with time zone
redaction.decided_by text
redaction.entries ARRAY not null
redaction.expected_version integer not null
redaction.file_id uuid not null
redaction.given_by uuid
redaction.note text
redaction.order_day date not null
redaction.order_no text not null
redaction.reason text not null
redaction.record_id uuid
redaction.record_type text
redaction.redaction_id uuid not null
redaction.scope text not null
redaction.state text not null
redaction.unit text not null
safety_check.asked_at timestamp with time zone
safety_check.asked_by text
safety_check.begun_at timestamp with time zone not null
safety_check.begun_by text not null
safety_check.check_id uuid not null
safety_check.decided_at timestamp with time zone
safety_check.decided_by text
safety_check.given_by uuid
safety_check.kind text not null
safety_check.note text
safety_check.ordered_by text
safety_check.quarter text not null
safety_check.reason text
safety_check.state text not null
safety_check.unit text not null
safety_check.words text
safety_check_point.check_id uuid not null
safety_check_point.measure text
safety_check_point.measure_by date
safety_check_point.point text not null
safety_check_point.stated_at timestamp with time zone not null
safety_check_point.stated_by text not null
safety_check_point.unit text not null
safety_check_point.verdict text not null
safety_check_point.words text
saved_filter.account_id uuid not null
saved_filter.filter_id uuid not null
saved_filter.input jsonb not null
saved_filter.name text not null
session.account_id uuid not null
session.address text not null
session.agent text not null
session.csrf text not null
session.ended_at timestamp with time zone
session.last_seen_at timestamp with time zone not null
session.posting_id uuid not null
session.session_hash bytea not null
session.session_id uuid not null
session.started_at timestamp with time zone not null
sign_in_guard.failures integer not null default 0
sign_in_guard.guard_id uuid not null
sign_in_guard.last_at timestamp with time zone not null
sign_in_guard.source text not null
sign_in_guard.told integer not null default 0
sign_in_guard.told_at timestamp with time zone
standby.address inet not null
standby.asked_at timestamp with time zone not null
standby.asked_by text not null
standby.decided_at timestamp with time zone
standby.decided_by text
standby.ended_at timestamp with time zone
standby.given_by uuid
standby.name text not null
standby.note text
standby.place text not null
standby.standby_id uuid not null
standby.state text not null
standby.synchronous boolean not null
standby.unit text not null
syllable.sealed boolean not null
syllable.syllable text not null
syllable.unit text not null
syllable_search.syllable text
syllable_search.unit text
unit.kind text not null
unit.name text not null
unit.superior_id text
unit.unit_id text not null
unit.valid_from date not null
unit.valid_to date
unit_key.generation integer not null
unit_key.made_at timestamp with time zone not null
unit_key.master integer not null
unit_key.unit text not null
unit_key.wrapped bytea not null
unit_past.kind text not null
unit_past.superior_id text
unit_past.unit_id text not null
unit_past.valid_from date not null
unit_past.valid_to date not null
upload.account_id uuid not null
upload.at timestamp with time zone not null
upload.bytes bigint not null
upload.file_name text not null
upload.removed_at timestamp with time zone
upload.sample jsonb
upload.sha256 bytea not null
upload.sheet text
upload.unit text not null
upload.upload_id uuid not null
upload_part.content bytea not null
upload_part.part integer not null
upload_part.upload_id uuid not null

-- constraints
account account_login_key UNIQUE (login)
account account_pkey PRIMARY KEY (account_id)
alarm alarm_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES account(account_id)
alarm alarm_check CHECK ((((acknowledged_by IS NULL) = (acknowledged_at IS NULL)) AND ((acknowledged_by IS NULL) = (reason IS NULL)) AND ((acknowledged_by IS NULL) = (acknowledged_times IS NULL))))
alarm alarm_pkey PRIMARY KEY (alarm_id)
alarm alarm_severity_check CHECK ((severity = ANY (ARRAY['notice'::text, 'warning'::text, 'critical'::text])))
alarm_cursor alarm_cursor_one_check CHECK (one)
alarm_cursor alarm_cursor_pkey PRIMARY KEY (one)
alarm_mail alarm_mail_alarm_id_fkey FOREIGN KEY (alarm_id) REFERENCES alarm(alarm_id)
alarm_mail alarm_mail_pkey PRIMARY KEY (mail_id)
alarm_tally alarm_tally_pkey PRIMARY KEY (code, about, item)
attachment attachment_bytes_check CHECK ((bytes > 0))
attachment attachment_check CHECK (((mark IS NULL) = (state = 'redacted'::text)))
attachment attachment_check1 CHECK ((((voided_by IS NULL) = (voided_at IS NULL)) AND ((voided_by IS NULL) = (void_reason IS NULL))))
attachment attachment_check2 CHECK (((state <> 'voided'::text) OR (voided_by IS NOT NULL)))
attachment attachment_check3 CHECK (((state <> 'current'::text) OR (voided_by IS NULL)))
attachment attachment_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text])))
attachment attachment_parts_check CHECK ((parts > 0))
attachment attachment_pkey PRIMARY KEY (attachment_id)
attachment attachment_scan_check CHECK ((scan = ANY (ARRAY['CLEAN'::text, 'NOT_SCANNED'::text])))
attachment attachment_sealed_sha256_check CHECK ((length(sealed_sha256) = 32))
attachment attachment_state_check CHECK ((state = ANY (ARRAY['current'::text, 'voided'::text, 'redacted'::text])))
attachment_part attachment_part_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachment(attachment_id) DEFERRABLE INITIALLY DEFERRED
attachment_part attachment_part_part_check CHECK ((part >= 0))
attachment_part attachment_part_pkey PRIMARY KEY (attachment_id, part)
backup_copy backup_copy_medium_id_fkey FOREIGN KEY (medium_id) REFERENCES medium(medium_id)
backup_copy backup_copy_pkey PRIMARY KEY (set_id, medium_id)
backup_copy backup_copy_set_id_fkey FOREIGN KEY (set_id) REFERENCES backup_set(set_id)
backup_evidence backup_evidence_kind_check CHECK ((kind = ANY (ARRAY['FULL'::text, 'DIFF'::text, 'INCR'::text])))
backup_evidence backup_evidence_pkey PRIMARY KEY (unit, tool, stanza, repository, label)
backup_evidence backup_evidence_repository_check CHECK ((repository > 0))
backup_evidence backup_evidence_tool_check CHECK ((tool = 'PGBACKREST'::text))
backup_plan backup_plan_hour_check CHECK (((hour >= 0) AND (hour <= 23)))
backup_plan backup_plan_pkey PRIMARY KEY (plan_id)
backup_plan backup_plan_responsible_fkey FOREIGN KEY (responsible) REFERENCES account(account_id)
backup_plan backup_plan_state_check CHECK ((state = ANY (ARRAY['RUNS'::text, 'STOPPED'::text])))
backup_set backup_set_pkey PRIMARY KEY (set_id)
backup_set backup_set_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES backup_plan(plan_id)
calculation calculation_pkey PRIMARY KEY (calculation_id)
content_key content_key_pkey PRIMARY KEY (owner)
content_key content_key_unit_generation_fkey FOREIGN KEY (unit, generation) REFERENCES unit_key(unit, generation)
copy_given copy_given_pkey PRIMARY KEY (unit, year, number)
copy_number copy_number_pkey PRIMARY KEY (unit, year)
correction correction_check CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
correction correction_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(account_id)
correction correction_pkey PRIMARY KEY (correction_id)
correction correction_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'rejected'::text])))
correction correction_together_fkey FOREIGN KEY (together) REFERENCES correction(correction_id)
credential credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
credential credential_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(account_id)
credential credential_pkey PRIMARY KEY (account_id)
discrepancy discrepancy_pkey PRIMARY KEY (discrepancy_id)
discrepancy discrepancy_state_check CHECK ((state = ANY (ARRAY['detected'::text, 'verifying'::text, 'corrected'::text, 'rejected'::text])))
draft draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
draft draft_pkey PRIMARY KEY (account_id, draft_id)
duty duty_pkey PRIMARY KEY (file_id, rule, occasion)
duty_waiting duty_waiting_pkey PRIMARY KEY (page_id)
evidence_reading evidence_reading_pkey PRIMARY KEY (unit, tool, stanza)
exported_file exported_file_pkey PRIMARY KEY (file_id, entry_id)
file file_pkey PRIMARY KEY (file_id)
file_index file_index_pkey PRIMARY KEY (file_id)
import_job import_job_pkey PRIMARY KEY (job_id)
import_job import_job_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'stopped'::text, 'done'::text, 'failed'::text])))
import_job import_job_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(upload_id)
import_row import_row_job_id_fkey FOREIGN KEY (job_id) REFERENCES import_job(job_id)
import_row import_row_pkey PRIMARY KEY (job_id, "row")
import_row import_row_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'normalised'::text, 'warned'::text, 'rejected'::text])))
journal_body journal_body_pkey PRIMARY KEY (entry_id)
journal_body journal_body_readable CHECK (
CASE
    WHEN (strpos(body, '\u'::text) = 0) THEN ((body)::json IS NOT NULL)
    ELSE ((body)::jsonb IS NOT NULL)
END) NOT VALID
journal_body_other journal_body_other_pkey PRIMARY KEY (entry_id)
journal_body_other journal_body_readable CHECK (
CASE
    WHEN (strpos(body, '\u'::text) = 0) THEN ((body)::json IS NOT NULL)
    ELSE ((body)::jsonb IS NOT NULL)
END) NOT VALID
journal_check journal_check_pkey PRIMARY KEY (checked_at)
journal_checkpoint journal_checkpoint_pkey PRIMARY KEY (size)
journal_entry journal_entry_pkey PRIMARY KEY (id)
journal_entry journal_entry_well_formed CHECK (((octet_length(body_hash) = 32) AND (outcome = ANY (ARRAY['done'::text, 'refused'::text])))) NOT VALID
journal_entry_other journal_entry_other_pkey PRIMARY KEY (id)
journal_entry_other journal_entry_well_formed CHECK (((octet_length(body_hash) = 32) AND (outcome = ANY (ARRAY['done'::text, 'refused'::text])))) NOT VALID
journal_horizon journal_horizon_one_check CHECK (one)
journal_horizon journal_horizon_pkey PRIMARY KEY (one)
journal_leaf journal_leaf_entry_id_key UNIQUE (entry_id)
journal_leaf journal_leaf_pkey PRIMARY KEY ("position")
journal_node journal_node_pkey PRIMARY KEY (level, index)
keeping_state keeping_state_pkey PRIMARY KEY (unit)
list_columns list_columns_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
list_columns list_columns_pkey PRIMARY KEY (account_id)
machine machine_check CHECK (((antivirus IS NULL) = (stated_at IS NULL)))
machine machine_check1 CHECK (((scanned_on IS NULL) = (scan_found IS NULL)))
machine machine_check2 CHECK (((COALESCE(scan_found, 0) = 0) OR (scan_remark IS NOT NULL)))
machine machine_pkey PRIMARY KEY (machine_id)
machine machine_role_check CHECK ((role = ANY (ARRAY['SERVER'::text, 'STANDBY'::text, 'WORKSTATION'::text])))
machine machine_scan_found_check CHECK ((scan_found >= 0))
machine machine_state_check CHECK ((state = ANY (ARRAY['IN_USE'::text, 'RETIRED'::text])))
machine machine_unit_label_key UNIQUE (unit, label)
machine_disk machine_disk_machine_id_fkey FOREIGN KEY (machine_id) REFERENCES machine(machine_id)
machine_disk machine_disk_medium_id_fkey FOREIGN KEY (medium_id) REFERENCES medium(medium_id)
machine_disk machine_disk_pkey PRIMARY KEY (medium_id)
machine_sight machine_sight_check CHECK (((software IS NULL) = (fault IS NOT NULL)))
machine_sight machine_sight_check1 CHECK (((scan_at IS NULL) = (scan_found IS NULL)))
machine_sight machine_sight_fault_check CHECK ((fault = ANY (ARRAY['ABSENT'::text, 'SILENT'::text, 'STRANGE'::text])))
machine_sight machine_sight_pkey PRIMARY KEY (host)
mapping_profile mapping_profile_pkey PRIMARY KEY (unit, name)
master_key master_key_generation_check CHECK ((generation > 1))
master_key master_key_pkey PRIMARY KEY (generation)
medium medium_encryption_check CHECK ((encryption = ANY (ARRAY['UNSEEN'::text, 'SEEN'::text, 'STATED'::text, 'NONE'::text])))
medium medium_encryption_reason CHECK (((encryption <> ALL (ARRAY['STATED'::text, 'NONE'::text])) OR (encryption_note IS NOT NULL)))
medium medium_pkey PRIMARY KEY (medium_id)
medium medium_state_check CHECK ((state = ANY (ARRAY['IN_USE'::text, 'LOST'::text, 'AWAITING_CLEARING'::text, 'CLEARING'::text, 'CLEARED'::text, 'DESTROYED'::text])))
medium medium_unit_label_key UNIQUE (unit, label)
medium_clearing medium_clearing_check CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
medium_clearing medium_clearing_check1 CHECK (((state = 'pending'::text) = (decided_by IS NULL)))
medium_clearing medium_clearing_medium_id_fkey FOREIGN KEY (medium_id) REFERENCES medium(medium_id)
medium_clearing medium_clearing_next_use_check CHECK ((next_use = ANY (ARRAY['STAYS'::text, 'LEAVES'::text, 'ENDS'::text])))
medium_clearing medium_clearing_pkey PRIMARY KEY (clearing_id)
medium_clearing medium_clearing_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'rejected'::text])))
migration migration_pkey PRIMARY KEY (name)
name_form name_form_pkey PRIMARY KEY (unit, name)
operation_result operation_result_pkey PRIMARY KEY (operation_id)
passkey passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
passkey passkey_pkey PRIMARY KEY (credential_id)
passkey_challenge passkey_challenge_pkey PRIMARY KEY (challenge)
posting posting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
posting posting_pkey PRIMARY KEY (posting_id)
posting posting_position_check CHECK (("position" = ANY (ARRAY['ENTRY_OFFICER'::text, 'UNIT_HEAD'::text, 'DATABASE_OFFICER'::text, 'READER'::text, 'INSPECTOR'::text, 'TECH_ADMIN'::text])))
posting posting_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
proposal proposal_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
proposal proposal_act_check CHECK ((act = ANY (ARRAY['account.add'::text, 'posting.add'::text, 'account.reset'::text, 'unit.change'::text])))
proposal proposal_check CHECK (((decided_by IS NULL) OR (decided_by <> proposed_by)))
proposal proposal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(account_id)
proposal proposal_given_by_fkey FOREIGN KEY (given_by) REFERENCES account(account_id)
proposal proposal_pkey PRIMARY KEY (proposal_id)
proposal proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES account(account_id)
proposal proposal_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'rejected'::text])))
reconciliation reconciliation_check CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
reconciliation reconciliation_check1 CHECK (((state = 'BEGUN'::text) = (run_entry IS NULL)))
reconciliation reconciliation_check2 CHECK ((((run_entry IS NULL) = (run_at IS NULL)) AND ((run_entry IS NULL) = (faults IS NULL)) AND ((run_entry IS NULL) = (drawn_at IS NULL))))
reconciliation reconciliation_check3 CHECK ((((drawn_at IS NULL) = (root IS NULL)) AND ((drawn_at IS NULL) = (tree_size IS NULL))))
reconciliation reconciliation_check4 CHECK (((state <> ALL (ARRAY['CONCLUDED'::text, 'CONFIRMED'::text])) OR (asked_by IS NOT NULL)))
reconciliation reconciliation_check5 CHECK (((state = ANY (ARRAY['RETURNED'::text, 'CONFIRMED'::text])) = (decided_by IS NOT NULL)))
reconciliation reconciliation_month_check CHECK ((month ~ '^\d{4}-(0[1-9]|1[0-2])$'::text))
reconciliation reconciliation_pkey PRIMARY KEY (reconciliation_id)
reconciliation reconciliation_state_check CHECK ((state = ANY (ARRAY['BEGUN'::text, 'READY'::text, 'CONCLUDED'::text, 'RETURNED'::text, 'CONFIRMED'::text])))
reconciliation reconciliation_unit_month_key UNIQUE (unit, month)
reconciliation_file reconciliation_file_check CHECK ((((result IS NULL) = (stated_by IS NULL)) AND ((result IS NULL) = (stated_at IS NULL)) AND ((result IS NULL) = (stated_entry IS NULL))))
reconciliation_file reconciliation_file_pkey PRIMARY KEY (reconciliation_id, file_id)
reconciliation_file reconciliation_file_reconciliation_id_fkey FOREIGN KEY (reconciliation_id) REFERENCES reconciliation(reconciliation_id)
reconciliation_file reconciliation_file_result_check CHECK ((result = ANY (ARRAY['MATCHES'::text, 'DIFFERS'::text, 'PAPER_MISSING'::text])))
record record_pkey PRIMARY KEY (record_id)
record record_state_check CHECK ((state = ANY (ARRAY['current'::text, 'voided'::text, 'redacted'::text])))
recovery recovery_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
recovery recovery_check CHECK (((seen_by IS NULL) OR (seen_by <> account_id)))
recovery recovery_pkey PRIMARY KEY (recovery_id)
recovery recovery_seen_by_fkey FOREIGN KEY (seen_by) REFERENCES account(account_id)
recovery_key recovery_key_check CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
recovery_key recovery_key_check1 CHECK (((state = 'PROPOSED'::text) = (decided_by IS NULL)))
recovery_key recovery_key_check2 CHECK (((state = 'RETIRED'::text) = (ended_at IS NOT NULL)))
recovery_key recovery_key_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
recovery_key recovery_key_pkey PRIMARY KEY (key_id)
recovery_key recovery_key_state_check CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'IN_USE'::text, 'REFUSED'::text, 'RETIRED'::text])))
redaction redaction_check CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
redaction redaction_pkey PRIMARY KEY (redaction_id)
redaction redaction_scope_check CHECK ((scope = ANY (ARRAY['versions'::text, 'record'::text, 'file'::text])))
redaction redaction_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'accepted'::text, 'rejected'::text])))
safety_check safety_check_check CHECK ((((kind = 'AD_HOC'::text) = (ordered_by IS NOT NULL)) AND ((ordered_by IS NULL) = (reason IS NULL))))
safety_check safety_check_check1 CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
safety_check safety_check_check2 CHECK (((state <> ALL (ARRAY['CONCLUDED'::text, 'CONFIRMED'::text])) OR (asked_by IS NOT NULL)))
safety_check safety_check_check3 CHECK (((state = ANY (ARRAY['RETURNED'::text, 'CONFIRMED'::text])) = (decided_by IS NOT NULL)))
safety_check safety_check_kind_check CHECK ((kind = ANY (ARRAY['PERIODIC'::text, 'AD_HOC'::text])))
safety_check safety_check_pkey PRIMARY KEY (check_id)
safety_check safety_check_quarter_check CHECK ((quarter ~ '^\d{4}-Q[1-4]$'::text))
safety_check safety_check_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'CONCLUDED'::text, 'RETURNED'::text, 'CONFIRMED'::text])))
safety_check_point safety_check_point_check CHECK ((((verdict = 'FAILS'::text) = (measure IS NOT NULL)) AND ((measure IS NULL) = (measure_by IS NULL))))
safety_check_point safety_check_point_check_id_fkey FOREIGN KEY (check_id) REFERENCES safety_check(check_id)
safety_check_point safety_check_point_pkey PRIMARY KEY (check_id, point)
safety_check_point safety_check_point_verdict_check CHECK ((verdict = ANY (ARRAY['MEETS'::text, 'FAILS'::text, 'NOT_APPLICABLE'::text])))
saved_filter saved_filter_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
saved_filter saved_filter_pkey PRIMARY KEY (account_id, filter_id)
session session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(account_id)
session session_pkey PRIMARY KEY (session_hash)
session session_posting_id_fkey FOREIGN KEY (posting_id) REFERENCES posting(posting_id)
session session_session_id_key UNIQUE (session_id)
sign_in_guard sign_in_guard_pkey PRIMARY KEY (guard_id, source)
standby standby_check CHECK (((decided_by IS NULL) OR (decided_by <> asked_by)))
standby standby_check1 CHECK (((state = 'PROPOSED'::text) = (decided_by IS NULL)))
standby standby_check2 CHECK (((state = 'ENDED'::text) = (ended_at IS NOT NULL)))
standby standby_name_check CHECK (((name ~ '^[a-z][a-z0-9_]{1,30}$'::text) AND (name !~~ 'thahs%'::text)))
standby standby_pkey PRIMARY KEY (standby_id)
standby standby_state_check CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'ALLOWED'::text, 'REFUSED'::text, 'ENDED'::text])))
syllable syllable_pkey PRIMARY KEY (unit, syllable)
unit unit_pkey PRIMARY KEY (unit_id)
unit unit_superior_id_fkey FOREIGN KEY (superior_id) REFERENCES unit(unit_id)
unit unit_unit_id_check CHECK ((unit_id !~ '[,\s]'::text))
unit_key unit_key_generation_check CHECK ((generation > 0))
unit_key unit_key_master_check CHECK ((master > 0))
unit_key unit_key_pkey PRIMARY KEY (unit, generation)
unit_past unit_past_pkey PRIMARY KEY (unit_id, valid_from)
unit_past unit_past_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(unit_id)
upload upload_pkey PRIMARY KEY (upload_id)
upload_part upload_part_pkey PRIMARY KEY (upload_id, part)
upload_part upload_part_upload_id_fkey FOREIGN KEY (upload_id) REFERENCES upload(upload_id)

-- indexes
CREATE INDEX alarm_mail_waiting ON public.alarm_mail USING btree (next_at) WHERE (sent_at IS NULL)
CREATE INDEX alarm_of_unit ON public.alarm USING btree (unit, opened_at DESC)
CREATE INDEX alarm_tally_age ON public.alarm_tally USING btree (at)
CREATE INDEX attachment_file ON public.attachment USING btree (file_id, added_at)
CREATE INDEX backup_copy_medium ON public.backup_copy USING btree (medium_id)
CREATE INDEX backup_plan_time ON public.backup_plan USING btree (made_at)
CREATE INDEX backup_set_time ON public.backup_set USING btree (unit, begun_at)
CREATE INDEX calculation_file ON public.calculation USING btree (file_id)
CREATE INDEX content_key_unit ON public.content_key USING btree (unit, generation)
CREATE INDEX correction_file ON public.correction USING btree (file_id)
CREATE INDEX correction_pending ON public.correction USING btree (custodian_unit) WHERE (state = 'pending'::text)
CREATE INDEX correction_together ON public.correction USING btree (together) WHERE (together IS NOT NULL)
CREATE INDEX discrepancy_file ON public.discrepancy USING btree (file_id)
CREATE INDEX discrepancy_open ON public.discrepancy USING btree (custodian_unit) WHERE (state = ANY (ARRAY['detected'::text, 'verifying'::text]))
CREATE INDEX duty_due ON public.duty USING btree (unit, due)
CREATE INDEX duty_open ON public.duty USING btree (unit, due, file_id, rule) INCLUDE (owes, "group", subject_kind, sealed) WHERE (met IS NULL)
CREATE INDEX file_index_admitted ON public.file_index USING btree (unit, admitted)
CREATE INDEX file_index_birth ON public.file_index USING btree (unit, birth, file_id) INCLUDE (sealed)
CREATE INDEX file_index_end ON public.file_index USING btree (unit, term_end)
CREATE INDEX file_index_filter ON public.file_index USING btree (unit, status, term_end, file_id) INCLUDE (subject_kind, sealed)
CREATE INDEX file_index_given ON public.file_index USING btree (unit, given_name, name COLLATE "vi-x-icu", file_id) INCLUDE (sealed)
CREATE INDEX file_index_identifiers ON public.file_index USING gin (identifiers) WITH (fastupdate=off)
CREATE INDEX file_index_name ON public.file_index USING btree (unit, name, file_id) INCLUDE (sealed)
CREATE INDEX file_index_no ON public.file_index USING btree (unit, file_no)
CREATE INDEX file_unit_opened ON public.file USING btree (custodian_unit, opened_at)
CREATE INDEX import_job_unit ON public.import_job USING btree (unit, started_at)
CREATE INDEX import_row_findings ON public.import_row USING btree (job_id, "row") WHERE (findings <> '[]'::jsonb)
CREATE INDEX import_row_number ON public.import_row USING btree (compared_number(file_no)) WHERE ((file_id IS NULL) AND (file_no IS NOT NULL))
CREATE INDEX journal_entry_attachment ON ONLY public.journal_entry USING btree (id) WHERE (act = 'attachment.add'::text)
CREATE INDEX journal_entry_check ON ONLY public.journal_entry USING btree (act, id) WHERE (act = ANY (ARRAY['check.begin'::text, 'check.state'::text, 'check.conclude'::text, 'check.decide'::text, 'check.reject'::text]))
CREATE INDEX journal_entry_file ON ONLY public.journal_entry USING btree (file_id, id) WHERE (file_id IS NOT NULL)
CREATE INDEX journal_entry_machine ON ONLY public.journal_entry USING btree (act, id) WHERE (act = ANY (ARRAY['machine.register'::text, 'machine.hand-over'::text, 'machine.antivirus'::text, 'machine.retire'::text]))
CREATE INDEX journal_entry_medium ON ONLY public.journal_entry USING btree (act, id) WHERE (act = ANY (ARRAY['medium.register'::text, 'medium.hand-over'::text, 'medium.lost'::text, 'medium.retire'::text, 'medium.encryption'::text, 'medium.clear'::text, 'medium.clear-decide'::text, 'medium.clear-reject'::text]))
CREATE INDEX journal_entry_other_act_id_idx ON public.journal_entry_other USING btree (act, id) WHERE (act = ANY (ARRAY['redaction.ask'::text, 'redaction.decide'::text]))
CREATE INDEX journal_entry_other_act_id_idx1 ON public.journal_entry_other USING btree (act, id) WHERE (act = ANY (ARRAY['medium.register'::text, 'medium.hand-over'::text, 'medium.lost'::text, 'medium.retire'::text, 'medium.encryption'::text, 'medium.clear'::text, 'medium.clear-decide'::text, 'medium.clear-reject'::text]))
CREATE INDEX journal_entry_other_act_id_idx2 ON public.journal_entry_other USING btree (act, id) WHERE (act = ANY (ARRAY['backup.drill'::text, 'backup.verify'::text]))
CREATE INDEX journal_entry_other_act_id_idx3 ON public.journal_entry_other USING btree (act, id) WHERE (act = ANY (ARRAY['machine.register'::text, 'machine.hand-over'::text, 'machine.antivirus'::text, 'machine.retire'::text]))
CREATE INDEX journal_entry_other_act_id_idx4 ON public.journal_entry_other USING btree (act, id) WHERE (act = ANY (ARRAY['recovery-key.propose'::text, 'recovery-key.decide'::text, 'recovery-key.reject'::text, 'recovery-key.hand-over'::text, 'recovery-key.tried'::text, 'recovery-key.retire'::text]))
CREATE INDEX journal_entry_other_act_id_idx5 ON public.journal_entry_other USING btree (act, id) WHERE (act = ANY (ARRAY['reconciliation.begin'::text, 'reconciliation.run'::text, 'reconciliation.draw'::text, 'reconciliation.state'::text, 'reconciliation.conclude'::text, 'reconciliation.decide'::text, 'reconciliation.reject'::text]))
CREATE INDEX journal_entry_other_act_id_idx6 ON public.journal_entry_other USING btree (act, id) WHERE (act = ANY (ARRAY['check.begin'::text, 'check.state'::text, 'check.conclude'::text, 'check.decide'::text, 'check.reject'::text]))
CREATE INDEX journal_entry_other_actor_id_idx ON public.journal_entry_other USING btree (actor, id DESC) WHERE (act = 'file.read'::text)
CREATE INDEX journal_entry_other_file_id_id_idx ON public.journal_entry_other USING btree (file_id, id) WHERE (file_id IS NOT NULL)
CREATE INDEX journal_entry_other_id_idx ON public.journal_entry_other USING btree (id) WHERE (act = 'attachment.add'::text)
CREATE INDEX journal_entry_other_txid_id_idx ON public.journal_entry_other USING btree (txid, id)
CREATE INDEX journal_entry_other_unit_at_id_idx ON public.journal_entry_other USING btree (unit, at DESC, id DESC)
CREATE INDEX journal_entry_reader ON ONLY public.journal_entry USING btree (actor, id DESC) WHERE (act = 'file.read'::text)
CREATE INDEX journal_entry_reconciliation ON ONLY public.journal_entry USING btree (act, id) WHERE (act = ANY (ARRAY['reconciliation.begin'::text, 'reconciliation.run'::text, 'reconciliation.draw'::text, 'reconciliation.state'::text, 'reconciliation.conclude'::text, 'reconciliation.decide'::text, 'reconciliation.reject'::text]))
CREATE INDEX journal_entry_recovery_key ON ONLY public.journal_entry USING btree (act, id) WHERE (act = ANY (ARRAY['recovery-key.propose'::text, 'recovery-key.decide'::text, 'recovery-key.reject'::text, 'recovery-key.hand-over'::text, 'recovery-key.tried'::text, 'recovery-key.retire'::text]))
CREATE INDEX journal_entry_redaction ON ONLY public.journal_entry USING btree (act, id) WHERE (act = ANY (ARRAY['redaction.ask'::text, 'redaction.decide'::text]))
CREATE INDEX journal_entry_trial ON ONLY public.journal_entry USING btree (act, id) WHERE (act = ANY (ARRAY['backup.drill'::text, 'backup.verify'::text]))
CREATE INDEX journal_entry_txid ON ONLY public.journal_entry USING btree (txid, id)
CREATE INDEX journal_entry_unit_at ON ONLY public.journal_entry USING btree (unit, at DESC, id DESC)
CREATE INDEX machine_disk_machine ON public.machine_disk USING btree (machine_id)
CREATE INDEX machine_serial ON public.machine USING btree (serial)
CREATE INDEX medium_clearing_medium ON public.medium_clearing USING btree (medium_id, asked_at)
CREATE INDEX medium_serial ON public.medium USING btree (serial)
CREATE INDEX name_form_syllables ON public.name_form USING gin (syllables) WITH (fastupdate=off)
CREATE INDEX passkey_account ON public.passkey USING btree (account_id)
CREATE INDEX passkey_challenge_session ON public.passkey_challenge USING btree (session_id)
CREATE INDEX posting_account ON public.posting USING btree (account_id)
CREATE INDEX posting_unit ON public.posting USING btree (unit_id, "position")
CREATE INDEX proposal_pending ON public.proposal USING btree (unit) WHERE (state = 'pending'::text)
CREATE INDEX record_due ON public.record USING btree (custodian_unit, entered_at) WHERE (due_at IS NOT NULL)
CREATE INDEX record_file ON public.record USING btree (file_id)
CREATE INDEX record_late ON public.record USING btree (custodian_unit, type, entered_at)
CREATE INDEX record_lookup ON public.record USING btree (lookup) WHERE (lookup IS NOT NULL)
CREATE INDEX recovery_unit ON public.recovery USING btree (unit, at)
CREATE INDEX redaction_file ON public.redaction USING btree (file_id)
CREATE INDEX redaction_unit ON public.redaction USING btree (unit) WHERE (state = 'pending'::text)
CREATE INDEX safety_check_unit ON public.safety_check USING btree (unit, begun_at DESC)
CREATE INDEX session_account ON public.session USING btree (account_id) WHERE (ended_at IS NULL)
CREATE INDEX session_posting ON public.session USING btree (posting_id, last_seen_at)
CREATE INDEX session_source ON public.session USING btree (account_id, address, started_at)
CREATE INDEX upload_kept ON public.upload USING btree (unit) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX account_login_key ON public.account USING btree (login)
CREATE UNIQUE INDEX account_pkey ON public.account USING btree (account_id)
CREATE UNIQUE INDEX alarm_cursor_pkey ON public.alarm_cursor USING btree (one)
CREATE UNIQUE INDEX alarm_mail_pkey ON public.alarm_mail USING btree (mail_id)
CREATE UNIQUE INDEX alarm_open ON public.alarm USING btree (code, unit, about) WHERE (closed_at IS NULL)
CREATE UNIQUE INDEX alarm_pkey ON public.alarm USING btree (alarm_id)
CREATE UNIQUE INDEX alarm_tally_pkey ON public.alarm_tally USING btree (code, about, item)
CREATE UNIQUE INDEX attachment_mark ON public.attachment USING btree (file_id, mark) WHERE (state = 'current'::text)
CREATE UNIQUE INDEX attachment_part_pkey ON public.attachment_part USING btree (attachment_id, part)
CREATE UNIQUE INDEX attachment_pkey ON public.attachment USING btree (attachment_id)
CREATE UNIQUE INDEX backup_copy_pkey ON public.backup_copy USING btree (set_id, medium_id)
CREATE UNIQUE INDEX backup_evidence_pkey ON public.backup_evidence USING btree (unit, tool, stanza, repository, label)
CREATE UNIQUE INDEX backup_plan_pkey ON public.backup_plan USING btree (plan_id)
CREATE UNIQUE INDEX backup_set_pkey ON public.backup_set USING btree (set_id)
CREATE UNIQUE INDEX calculation_pkey ON public.calculation USING btree (calculation_id)
CREATE UNIQUE INDEX content_key_pkey ON public.content_key USING btree (owner)
CREATE UNIQUE INDEX copy_given_pkey ON public.copy_given USING btree (unit, year, number)
CREATE UNIQUE INDEX copy_number_pkey ON public.copy_number USING btree (unit, year)
CREATE UNIQUE INDEX correction_pkey ON public.correction USING btree (correction_id)
CREATE UNIQUE INDEX credential_pkey ON public.credential USING btree (account_id)
CREATE UNIQUE INDEX discrepancy_pkey ON public.discrepancy USING btree (discrepancy_id)
CREATE UNIQUE INDEX draft_pkey ON public.draft USING btree (account_id, draft_id)
CREATE UNIQUE INDEX duty_pkey ON public.duty USING btree (file_id, rule, occasion)
CREATE UNIQUE INDEX duty_waiting_pkey ON public.duty_waiting USING btree (page_id)
CREATE UNIQUE INDEX evidence_reading_pkey ON public.evidence_reading USING btree (unit, tool, stanza)
CREATE UNIQUE INDEX exported_file_pkey ON public.exported_file USING btree (file_id, entry_id)
CREATE UNIQUE INDEX file_index_pkey ON public.file_index USING btree (file_id)
CREATE UNIQUE INDEX file_number ON public.file USING btree (registry, custodian_unit, number_key)
CREATE UNIQUE INDEX file_pkey ON public.file USING btree (file_id)
CREATE UNIQUE INDEX import_job_pkey ON public.import_job USING btree (job_id)
CREATE UNIQUE INDEX import_row_pkey ON public.import_row USING btree (job_id, "row")
CREATE UNIQUE INDEX journal_body_other_pkey ON public.journal_body_other USING btree (entry_id)
CREATE UNIQUE INDEX journal_body_pkey ON ONLY public.journal_body USING btree (entry_id)
CREATE UNIQUE INDEX journal_check_pkey ON public.journal_check USING btree (checked_at)
CREATE UNIQUE INDEX journal_checkpoint_pkey ON public.journal_checkpoint USING btree (size)
CREATE UNIQUE INDEX journal_entry_other_pkey ON public.journal_entry_other USING btree (id)
CREATE UNIQUE INDEX journal_entry_pkey ON ONLY public.journal_entry USING btree (id)
CREATE UNIQUE INDEX journal_horizon_pkey ON public.journal_horizon USING btree (one)
CREATE UNIQUE INDEX journal_leaf_entry_id_key ON public.journal_leaf USING btree (entry_id)
CREATE UNIQUE INDEX journal_leaf_pkey ON public.journal_leaf USING btree ("position")
CREATE UNIQUE INDEX journal_node_pkey ON public.journal_node USING btree (level, index)
CREATE UNIQUE INDEX keeping_state_pkey ON public.keeping_state USING btree (unit)
CREATE UNIQUE INDEX list_columns_pkey ON public.list_columns USING btree (account_id)
CREATE UNIQUE INDEX machine_disk_pkey ON public.machine_disk USING btree (medium_id)
CREATE UNIQUE INDEX machine_host ON public.machine USING btree (host) WHERE ((state = 'IN_USE'::text) AND (host IS NOT NULL))
CREATE UNIQUE INDEX machine_pkey ON public.machine USING btree (machine_id)
CREATE UNIQUE INDEX machine_sight_pkey ON public.machine_sight USING btree (host)
CREATE UNIQUE INDEX machine_unit_label_key ON public.machine USING btree (unit, label)
CREATE UNIQUE INDEX mapping_profile_pkey ON public.mapping_profile USING btree (unit, name)
CREATE UNIQUE INDEX master_key_pkey ON public.master_key USING btree (generation)
CREATE UNIQUE INDEX medium_clearing_pkey ON public.medium_clearing USING btree (clearing_id)
CREATE UNIQUE INDEX medium_clearing_waiting ON public.medium_clearing USING btree (medium_id) WHERE (state = 'pending'::text)
CREATE UNIQUE INDEX medium_pkey ON public.medium USING btree (medium_id)
CREATE UNIQUE INDEX medium_unit_label_key ON public.medium USING btree (unit, label)
CREATE UNIQUE INDEX migration_pkey ON public.migration USING btree (name)
CREATE UNIQUE INDEX name_form_pkey ON public.name_form USING btree (unit, name)
CREATE UNIQUE INDEX operation_result_pkey ON public.operation_result USING btree (operation_id)
CREATE UNIQUE INDEX passkey_challenge_pkey ON public.passkey_challenge USING btree (challenge)
CREATE UNIQUE INDEX passkey_pkey ON public.passkey USING btree (credential_id)
CREATE UNIQUE INDEX posting_pkey ON public.posting USING btree (posting_id)
CREATE UNIQUE INDEX proposal_pkey ON public.proposal USING btree (proposal_id)
CREATE UNIQUE INDEX reconciliation_file_pkey ON public.reconciliation_file USING btree (reconciliation_id, file_id)
CREATE UNIQUE INDEX reconciliation_pkey ON public.reconciliation USING btree (reconciliation_id)
CREATE UNIQUE INDEX reconciliation_unit_month_key ON public.reconciliation USING btree (unit, month)
CREATE UNIQUE INDEX record_pkey ON public.record USING btree (record_id)
CREATE UNIQUE INDEX recovery_key_once ON public.recovery_key USING btree (fingerprint) WHERE (state <> 'REFUSED'::text)
CREATE UNIQUE INDEX recovery_key_pkey ON public.recovery_key USING btree (key_id)
CREATE UNIQUE INDEX recovery_pkey ON public.recovery USING btree (recovery_id)
CREATE UNIQUE INDEX redaction_pkey ON public.redaction USING btree (redaction_id)
CREATE UNIQUE INDEX redaction_waiting ON public.redaction USING btree (file_id) WHERE (state = 'pending'::text)
CREATE UNIQUE INDEX safety_check_pkey ON public.safety_check USING btree (check_id)
CREATE UNIQUE INDEX safety_check_point_pkey ON public.safety_check_point USING btree (check_id, point)
CREATE UNIQUE INDEX safety_check_quarter ON public.safety_check USING btree (unit, quarter) WHERE (kind = 'PERIODIC'::text)
CREATE UNIQUE INDEX saved_filter_pkey ON public.saved_filter USING btree (account_id, filter_id)
CREATE UNIQUE INDEX session_pkey ON public.session USING btree (session_hash)
CREATE UNIQUE INDEX session_session_id_key ON public.session USING btree (session_id)
CREATE UNIQUE INDEX sign_in_guard_pkey ON public.sign_in_guard USING btree (guard_id, source)
CREATE UNIQUE INDEX standby_one ON public.standby USING btree ((true)) WHERE (state = ANY (ARRAY['PROPOSED'::text, 'ALLOWED'::text]))
CREATE UNIQUE INDEX standby_pkey ON public.standby USING btree (standby_id)
CREATE UNIQUE INDEX syllable_pkey ON public.syllable USING btree (unit, syllable)
CREATE UNIQUE INDEX unit_key_pkey ON public.unit_key USING btree (unit, generation)
CREATE UNIQUE INDEX unit_past_pkey ON public.unit_past USING btree (unit_id, valid_from)
CREATE UNIQUE INDEX unit_pkey ON public.unit USING btree (unit_id)
CREATE UNIQUE INDEX upload_part_pkey ON public.upload_part USING btree (upload_id, part)
CREATE UNIQUE INDEX upload_pkey ON public.upload USING btree (upload_id)

-- views
duty_search as its owner
file_search as its owner
name_search as its owner
r_additional_penalty security_invoker=true
r_admission security_invoker=true
r_civil_obligation security_invoker=true
r_coercion_event security_invoker=true
r_community_supervision security_invoker=true
r_contact security_invoker=true
r_custody_period security_invoker=true
r_custody_status security_invoker=true
r_duty_done security_invoker=true
r_duty_transfer security_invoker=true
r_enforcement_decision security_invoker=true
r_execution_event security_invoker=true
r_expulsion security_invoker=true
r_family_member security_invoker=true
r_grading security_invoker=true
r_health security_invoker=true
r_identification security_invoker=true
r_identifier security_invoker=true
r_judgment security_invoker=true
r_legal_person security_invoker=true
r_legal_person_result security_invoker=true
r_legal_representative security_invoker=true
r_offence security_invoker=true
r_offending_summary security_invoker=true
r_penalty security_invoker=true
r_person security_invoker=true
r_petition security_invoker=true
r_placement security_invoker=true
r_previous_conviction security_invoker=true
r_previous_sanction security_invoker=true
r_reformatory security_invoker=true
r_residence security_invoker=true
r_return_residence security_invoker=true
r_reward_discipline security_invoker=true
r_social_relation security_invoker=true
r_special_ground security_invoker=true
r_treatment security_invoker=true
syllable_search as its owner

-- policies
alarm policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
alarm_mail policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
alarm_tally policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
attachment policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
attachment_part policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
backup_copy policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
backup_evidence policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
backup_plan policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
backup_set policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
calculation policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
content_key policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
copy_given policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
correction policy scope thahs_app using (custodian_unit = ANY (thahs_scope())) check (custodian_unit = ANY (thahs_scope()))
discrepancy policy scope thahs_app using (custodian_unit = ANY (thahs_scope())) check (custodian_unit = ANY (thahs_scope()))
duty policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
duty_waiting policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
evidence_reading policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
exported_file policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
file policy scope thahs_app using (custodian_unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (custodian_unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
file_index policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
import_job policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
import_row policy adding thahs_app using  check true
import_row policy scope thahs_app using (EXISTS ( SELECT 1
   FROM import_job j
  WHERE (j.job_id = import_row.job_id))) check 
journal_body policy checking thahs_sequencer using true check 
journal_body policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
journal_entry policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
journal_entry policy sequencing thahs_sequencer using true check 
keeping_state policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
machine policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
machine_disk policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
machine_sight policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
mapping_profile policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
medium policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
medium_clearing policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
name_form policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
proposal policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
reconciliation policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
reconciliation_file policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
record policy scope thahs_app using (custodian_unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (custodian_unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
recovery policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
recovery_key policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
redaction policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
safety_check policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
safety_check_point policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
standby policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
syllable policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
unit_key policy scope thahs_app using (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[])) check (unit = ANY (( SELECT thahs_scope() AS thahs_scope)::text[]))
upload policy scope thahs_app using (unit = ANY (thahs_scope())) check (unit = ANY (thahs_scope()))
upload_part policy adding thahs_app using  check true
upload_part policy removing thahs_app using (EXISTS ( SELECT 1
   FROM upload u
  WHERE (u.upload_id = upload_part.upload_id))) check 
upload_part policy scope thahs_app using (EXISTS ( SELECT 1
   FROM upload u
  WHERE (u.upload_id = upload_part.upload_id))) check 

-- grants
account thahs_app INSERT
account thahs_app SELECT
account thahs_app UPDATE
alarm thahs_app INSERT
alarm thahs_app SELECT
alarm thahs_app UPDATE
alarm_cursor thahs_app SELECT
alarm_cursor thahs_app UPDATE
alarm_mail thahs_app DELETE
alarm_mail thahs_app INSERT
alarm_mail thahs_app SELECT
alarm_mail thahs_app UPDATE
alarm_tally thahs_app DELETE
alarm_tally thahs_app INSERT
alarm_tally thahs_app SELECT
alarm_tally thahs_app UPDATE
attachment thahs_app INSERT
attachment thahs_app SELECT
attachment_part thahs_app INSERT
attachment_part thahs_app SELECT
backup_copy thahs_app INSERT
backup_copy thahs_app SELECT
backup_copy thahs_app UPDATE
backup_evidence thahs_app INSERT
backup_evidence thahs_app SELECT
backup_plan thahs_app INSERT
backup_plan thahs_app SELECT
backup_set thahs_app INSERT
backup_set thahs_app SELECT
backup_set thahs_app UPDATE
calculation thahs_app INSERT
calculation thahs_app SELECT
content_key thahs_app DELETE
content_key thahs_app INSERT
content_key thahs_app SELECT
copy_given thahs_app INSERT
copy_given thahs_app SELECT
copy_number thahs_app INSERT
copy_number thahs_app SELECT
copy_number thahs_app UPDATE
correction thahs_app INSERT
correction thahs_app SELECT
correction thahs_app UPDATE
credential thahs_app INSERT
credential thahs_app SELECT
credential thahs_app UPDATE
discrepancy thahs_app INSERT
discrepancy thahs_app SELECT
discrepancy thahs_app UPDATE
draft thahs_app DELETE
draft thahs_app INSERT
draft thahs_app SELECT
draft thahs_app UPDATE
duty thahs_app DELETE
duty thahs_app INSERT
duty thahs_app SELECT
duty thahs_app UPDATE
duty_search thahs_app SELECT
duty_waiting thahs_app DELETE
duty_waiting thahs_app INSERT
duty_waiting thahs_app SELECT
duty_waiting thahs_app UPDATE
evidence_reading thahs_app INSERT
evidence_reading thahs_app SELECT
evidence_reading thahs_app UPDATE
exported_file thahs_app INSERT
exported_file thahs_app SELECT
file thahs_app INSERT
file thahs_app SELECT
file thahs_app UPDATE
file_index thahs_app INSERT
file_index thahs_app SELECT
file_index thahs_app UPDATE
file_search thahs_app SELECT
import_job thahs_app INSERT
import_job thahs_app SELECT
import_job thahs_app UPDATE
import_row thahs_app INSERT
import_row thahs_app SELECT
journal_body thahs_app INSERT
journal_body thahs_app SELECT
journal_body thahs_sequencer SELECT
journal_check thahs_app INSERT
journal_check thahs_app SELECT
journal_checkpoint thahs_app SELECT
journal_checkpoint thahs_sequencer INSERT
journal_checkpoint thahs_sequencer SELECT
journal_entry thahs_app SELECT
journal_entry thahs_sequencer SELECT
journal_horizon thahs_sequencer SELECT
journal_horizon thahs_sequencer UPDATE
journal_leaf thahs_app SELECT
journal_leaf thahs_sequencer INSERT
journal_leaf thahs_sequencer SELECT
journal_node thahs_app SELECT
journal_node thahs_sequencer INSERT
journal_node thahs_sequencer SELECT
keeping_state thahs_app INSERT
keeping_state thahs_app SELECT
keeping_state thahs_app UPDATE
list_columns thahs_app INSERT
list_columns thahs_app SELECT
list_columns thahs_app UPDATE
machine thahs_app INSERT
machine thahs_app SELECT
machine thahs_app UPDATE
machine_disk thahs_app INSERT
machine_disk thahs_app SELECT
machine_sight thahs_app INSERT
machine_sight thahs_app SELECT
machine_sight thahs_app UPDATE
mapping_profile thahs_app INSERT
mapping_profile thahs_app SELECT
mapping_profile thahs_app UPDATE
master_key thahs_app DELETE
master_key thahs_app INSERT
master_key thahs_app SELECT
medium thahs_app INSERT
medium thahs_app SELECT
medium thahs_app UPDATE
medium_clearing thahs_app INSERT
medium_clearing thahs_app SELECT
medium_clearing thahs_app UPDATE
name_form thahs_app INSERT
name_form thahs_app SELECT
name_search thahs_app SELECT
operation_result thahs_app DELETE
operation_result thahs_app INSERT
operation_result thahs_app SELECT
passkey thahs_app DELETE
passkey thahs_app INSERT
passkey thahs_app SELECT
passkey thahs_app UPDATE
passkey_challenge thahs_app DELETE
passkey_challenge thahs_app INSERT
passkey_challenge thahs_app SELECT
posting thahs_app INSERT
posting thahs_app SELECT
posting thahs_app UPDATE
proposal thahs_app INSERT
proposal thahs_app SELECT
proposal thahs_app UPDATE
r_additional_penalty thahs_app SELECT
r_admission thahs_app SELECT
r_civil_obligation thahs_app SELECT
r_coercion_event thahs_app SELECT
r_community_supervision thahs_app SELECT
r_contact thahs_app SELECT
r_custody_period thahs_app SELECT
r_custody_status thahs_app SELECT
r_duty_done thahs_app SELECT
r_duty_transfer thahs_app SELECT
r_enforcement_decision thahs_app SELECT
r_execution_event thahs_app SELECT
r_expulsion thahs_app SELECT
r_family_member thahs_app SELECT
r_grading thahs_app SELECT
r_health thahs_app SELECT
r_identification thahs_app SELECT
r_identifier thahs_app SELECT
r_judgment thahs_app SELECT
r_legal_person thahs_app SELECT
r_legal_person_result thahs_app SELECT
r_legal_representative thahs_app SELECT
r_offence thahs_app SELECT
r_offending_summary thahs_app SELECT
r_penalty thahs_app SELECT
r_person thahs_app SELECT
r_petition thahs_app SELECT
r_placement thahs_app SELECT
r_previous_conviction thahs_app SELECT
r_previous_sanction thahs_app SELECT
r_reformatory thahs_app SELECT
r_residence thahs_app SELECT
r_return_residence thahs_app SELECT
r_reward_discipline thahs_app SELECT
r_social_relation thahs_app SELECT
r_special_ground thahs_app SELECT
r_treatment thahs_app SELECT
reconciliation thahs_app INSERT
reconciliation thahs_app SELECT
reconciliation thahs_app UPDATE
reconciliation_file thahs_app INSERT
reconciliation_file thahs_app SELECT
reconciliation_file thahs_app UPDATE
record thahs_app INSERT
record thahs_app SELECT
record thahs_app UPDATE
recovery thahs_app INSERT
recovery thahs_app SELECT
recovery thahs_app UPDATE
recovery_key thahs_app INSERT
recovery_key thahs_app SELECT
recovery_key thahs_app UPDATE
redaction thahs_app INSERT
redaction thahs_app SELECT
redaction thahs_app UPDATE
safety_check thahs_app INSERT
safety_check thahs_app SELECT
safety_check thahs_app UPDATE
safety_check_point thahs_app INSERT
safety_check_point thahs_app SELECT
safety_check_point thahs_app UPDATE
saved_filter thahs_app DELETE
saved_filter thahs_app INSERT
saved_filter thahs_app SELECT
saved_filter thahs_app UPDATE
session thahs_app INSERT
session thahs_app SELECT
session thahs_app UPDATE
sign_in_guard thahs_app DELETE
sign_in_guard thahs_app INSERT
sign_in_guard thahs_app SELECT
sign_in_guard thahs_app UPDATE
standby thahs_app INSERT
standby thahs_app SELECT
standby thahs_app UPDATE
syllable thahs_app INSERT
syllable thahs_app SELECT
syllable thahs_app UPDATE
syllable_search thahs_app SELECT
unit thahs_app INSERT
unit thahs_app SELECT
unit thahs_app UPDATE
unit_key thahs_app DELETE
unit_key thahs_app INSERT
unit_key thahs_app SELECT
unit_past thahs_app INSERT
unit_past thahs_app SELECT
unit_past thahs_app UPDATE
upload thahs_app INSERT
upload thahs_app SELECT
upload_part thahs_app DELETE
upload_part thahs_app INSERT
upload_part thahs_app SELECT
