import type { Label } from '../registry/types.ts';

/** Tệp đính kèm, as the page of a file lists it. */
export interface AttachmentView {
  readonly attachmentId: string;
  readonly kind: string;
  readonly kindLabel: Label;
  /** Withheld from whoever may not open it. */
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly scan: 'CLEAN' | 'NOT_SCANNED';
  readonly state: 'current' | 'voided';
  readonly mayOpen: boolean;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly voidedBy: string | null;
  readonly voidedAt: string | null;
  readonly voidReason: string | null;
}
