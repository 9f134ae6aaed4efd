import Type from 'typebox';
import { defineOperation, noSubject } from '../../operation/index.ts';
import { Closed } from '../schemas.ts';

const MaybeText = Type.Union([Type.String(), Type.Null()]);

/** Đọc mã QR thẻ căn cước typed by a scanner: it fills a form and proves nothing, so each field is shown for acceptance. */
export const parseCard = defineOperation({
  name: 'card.parse',
  act: 'amend',
  kind: 'read',
  personal: true,
  title: { vi: 'Đọc mã QR thẻ căn cước', en: 'Parse the QR of an identity card' },
  input: Type.Object({ payload: Type.String({ minLength: 1, maxLength: 2000 }) }, Closed),
  output: Type.Object({ ok: Type.Boolean(), fields: Type.Union([Type.Record(Type.String(), MaybeText), Type.Null()]), errors: Type.Array(Type.String()), warnings: Type.Array(Type.String()) }, Closed),
  load: noSubject,
  run: async ({ engine }, input) => engine.parseCard(input.payload),
});
