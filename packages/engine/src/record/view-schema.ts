import Type from 'typebox';
import { Closed } from './schemas.ts';

const Text = Type.String();
const MaybeText = Type.Union([Type.String(), Type.Null()]);
const Label = Type.Object({ vi: Text, en: Text }, Closed);
const Change = Type.Object({ field: Text, before: Type.Unknown(), after: Type.Unknown() }, Closed);

/** A time on the line of a term. */
export const SpanSchema = Type.Object({ kind: Type.Union([Type.Literal('custody'), Type.Literal('away'), Type.Literal('counted')]), label: Label, from: Text, to: MaybeText }, Closed);

const Scope = Type.Union([Type.Literal('versions'), Type.Literal('record'), Type.Literal('file')]);
const OrderSchema = Type.Object({ number: Text, day: Text, authority: Text }, Closed);
const NoteSchema = Type.Object({ redactionId: Text, scope: Scope, order: OrderSchema, reason: Text, note: MaybeText, askedBy: Text, askedAt: Text, decidedBy: Text, decidedAt: Text }, Closed);
const MaybeNote = Type.Union([NoteSchema, Type.Null()]);
const Days = Type.Array(Type.Object({ code: Text, label: Label, kind: Type.Union([Type.Literal('official'), Type.Literal('calculated')]), before: MaybeText, after: MaybeText }, Closed));
export const ReachSchema = Type.Object({ sets: Type.Integer(), media: Type.Integer(), latest: MaybeText }, Closed);

export const RedactionSchema = Type.Object({
  redactionId: Text, fileId: Text, fileNo: Text, scope: Scope, recordType: MaybeText, recordId: MaybeText, order: OrderSchema, reason: Text, askedBy: Text, askedAt: Text, entries: Type.Integer(),
  gone: Type.Array(Type.Object({ entryId: Text, at: Text, actor: Text, act: Text, recordType: MaybeText, version: Type.Union([Type.Integer(), Type.Null()]), values: Type.Record(Text, Type.Unknown()) }, Closed)),
  stays: Type.Union([Type.Record(Text, Type.Unknown()), Type.Null()]), days: Days, reach: ReachSchema, mayDecide: Type.Boolean(), mayNot: MaybeText,
}, Closed);

export const RecordViewSchema = Type.Object({
  recordId: Text, type: Text, version: Type.Integer(), state: Type.Union([Type.Literal('current'), Type.Literal('voided'), Type.Literal('redacted')]), values: Type.Record(Text, Type.Unknown()),
  withheld: Type.Array(Text), occurredAt: MaybeText, enteredAt: Text, dueAt: MaybeText, late: Type.Boolean(), lateReason: MaybeText, enteredBy: Text, redaction: Type.Optional(MaybeNote),
}, Closed);

export const CorrectionSchema = Type.Object({
  correctionId: Text, fileId: Text, fileNo: Text, name: Text, recordType: Text, recordId: Text, expectedVersion: Type.Integer(), reason: Text, evidence: MaybeText,
  askedBy: Text, askedAt: Text, changes: Type.Array(Change),
  also: Type.Array(Type.Object({ recordType: Text, recordId: Text, expectedVersion: Type.Integer(), changes: Type.Array(Change), stays: Type.Optional(Type.Record(Text, Type.Unknown())) }, Closed)),
  stays: Type.Optional(Type.Record(Text, Type.Unknown())),
  days: Type.Optional(Days),
  mayConfirm: Type.Boolean(), mayNot: MaybeText,
}, Closed);

export const DiscrepancySchema = Type.Object({
  discrepancyId: Text, fileId: Text, fileNo: Text, name: Text, recordId: MaybeText, recordType: MaybeText, field: MaybeText, paper: Text, electronic: Text,
  state: Type.Union([Type.Literal('detected'), Type.Literal('verifying'), Type.Literal('corrected'), Type.Literal('rejected')]), note: MaybeText, raisedBy: Text, raisedAt: Text,
}, Closed);

export const FileViewSchema = Type.Object({
  fileId: Text, fileNo: Text, subjectKind: Text, status: Text, statusSince: MaybeText, ended: Type.Boolean(), name: Text, birth: MaybeText, changedTerm: Type.Union([Type.Object({ recordId: Text, term: Text, source: Label }, Closed), Type.Null()]), unitId: Text, unitName: Text, sealed: Type.Boolean(), version: Type.Integer(),
  asOf: MaybeText, records: Type.Array(RecordViewSchema),
  can: Type.Record(Text, Type.Object({ allowed: Type.Boolean(), clause: Text, citation: Text, message: Type.Optional(Text) }, Closed)),
  pending: Type.Array(CorrectionSchema), discrepancies: Type.Array(DiscrepancySchema),
  points: Type.Array(Type.Object({ code: Text, message: Text, clause: Text, citation: Text, recordId: MaybeText, recordType: MaybeText }, Closed)),
  spans: Type.Array(SpanSchema),
  redaction: MaybeNote, waitingRedactions: Type.Array(Type.Object({ redactionId: Text, scope: Scope, recordId: MaybeText, order: OrderSchema, askedBy: Text, askedAt: Text }, Closed)),
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
  purpose: MaybeText, reason: MaybeText, changes: Type.Array(Change), gone: Type.Optional(Type.Object({ redaction: MaybeNote }, Closed)), order: Type.Optional(OrderSchema), source: Type.Optional(Type.Union([SourceSchema, Type.Null()])),
}, Closed);
