/** A file of cases with known answers, as laid down in conformance/README.md. */
export interface VectorCase {
  readonly id: string;
  readonly given: unknown;
  readonly expect: unknown;
}

export interface VectorFile {
  readonly file: string;
  readonly version: number;
  readonly corpus?: unknown;
  readonly cases: readonly VectorCase[];
}

/** Null for JSON of another form. */
export function readVectorFile(text: string): VectorFile | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return null;
  const { file, version, cases, corpus } = value as Partial<VectorFile>;
  if (typeof file !== 'string' || typeof version !== 'number' || !Array.isArray(cases)) return null;
  return { file, version, cases, corpus };
}
