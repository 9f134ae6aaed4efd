/** Collects conditions and their parameters. */
export class Conditions {
  readonly parts: string[] = [];
  readonly values: unknown[];

  /** Conditions of one statement share their parameters. */
  constructor(values: unknown[] = []) {
    this.values = values;
  }

  param(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  add(part: string): void {
    this.parts.push(part);
  }

  where(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' and ');
  }
}
