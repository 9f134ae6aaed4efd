import Type from 'typebox';
import { Closed } from './schemas.ts';

const Text = Type.String();
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Label = Type.Object({ vi: Text, en: Text }, Closed);
const Change = Type.Object({ field: Text, before: Type.Unknown(), after: Type.Unknown() }, Closed);

export const RecordViewSchema = Type.Object({
  recordId: Text, type: Text, version: Type.Integer(), state: Type.Union([Type.Literal('current'), Type.Literal('voided')]), values: Type.Record(Text, Type.Unknown()),
  withheld: Type.Array(Text), occurredAt: MaybeText, enteredAt: Text, dueAt: MaybeText, late: Type.Boolean(), lateReason: MaybeText, enteredBy: Text,
}, Closed);

export const CorrectionSchema = Type.Object({
  correctionId: Text, fileId: Text, fileNo: Text, name: Text, recordType: Text, recordId: Text, expectedVersion: Type.Integer(), reason: Text, evidence: MaybeText,
  askedBy: Text, askedAt: Text, changes: Type.Array(Change),
  also: Type.Array(Type.Object({ recordType: Text, recordId: Text, expectedVersion: Type.Integer(), changes: Type.Array(Change), stays: Type.Optional(Type.Record(Text, Type.Unknown())) }, Closed)),
  stays: Type.Optional(Type.Record(Text, Type.Unknown())),
  days: Type.Optional(Type.Array(Type.Object({ code: Text, label: Label, kind: Type.Union([Type.Literal('official'), Type.Literal('calculated')]), before: MaybeText, after: MaybeText }, Closed))),
  mayConfirm: Type.Boolean(), mayNot: MaybeText,
}, Closed);

export const DiscrepancySchema = Type.Object({
  discrepancyId: Text, fileId: Text, fileNo: Text, name: Text, recordId: MaybeText, recordType: MaybeText, field: MaybeText, paper: Text, electronic: Text,
  state: Type.Union([Type.Literal('detected'), Type.Literal('verifying'), Type.Literal('corrected'), Type.Literal('rejected')]), note: MaybeText, raisedBy: Text, raisedAt: Text,
}, Closed);

export const FileViewSchema = Type.Object({
  fileId: Text, fileNo: Text, subjectKind: Text, status: Text, statusSince: MaybeText, ended: Type.Boolean(), name: Text, birth: MaybeText, unitId: Text, unitName: Text, sealed: Type.Boolean(), version: Type.Integer(),
  asOf: MaybeText, records: Type.Array(RecordViewSchema),
  can: Type.Record(Text, Type.Object({ allowed: Type.Boolean(), clause: Text, citation: Text, message: Type.Optional(Text) }, Closed)),
  pending: Type.Array(CorrectionSchema), discrepancies: Type.Array(DiscrepancySchema),
  points: Type.Array(Type.Object({ code: Text, message: Text, clause: Text, citation: Text, recordId: MaybeText, recordType: MaybeText }, Closed)),
}, Closed);

export const RegisterSchema = Type.Object({
  form: Type.Union([Type.Literal('procuracy'), Type.Literal('tracking')]), title: Label,
  cells: Type.Array(Type.Object({ number: Type.Integer(), heading: Label, lines: Type.Array(Text) }, Closed)),
}, Closed);

const SourceSchema = Type.Object({
  way: Text, wayLabel: Type.Object({ vi: Text, en: Text }, Closed), form: MaybeText, formLabel: MaybeText, document: MaybeText, receivedOn: MaybeText,
  occurredAt: MaybeText, enteredAt: Text, dueAt: MaybeText, dueByReceipt: MaybeText, late: Type.Boolean(), lateReason: MaybeText,
}, Closed);

export const HistoryEntrySchema = Type.Object({
  entryId: Text, at: Text, actor: Text, position: Text, act: Text, recordType: MaybeText, recordId: MaybeText, version: Type.Union([Type.Integer(), Type.Null()]), clause: Text, citation: Text,
  purpose: MaybeText, reason: MaybeText, changes: Type.Array(Change), source: Type.Optional(Type.Union([SourceSchema, Type.Null()])),
}, Closed);
