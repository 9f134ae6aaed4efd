import type { CodeEntry, CodeList, Label } from '@thahs/engine/registry';
import { label } from '../label.ts';

/** Short list written in its own file: code, Vietnamese, English. */
export function shortList(name: string, title: Label, source: string, rows: readonly (readonly [string, string, string])[]): CodeList {
  return { name, label: title, source, entries: rows.map(([code, vi, en]) => ({ code, label: label(vi, en) })) };
}

/** List read from a data file the first time somebody looks into it. */
export function lazyList(name: string, title: Label, source: string, load: () => readonly CodeEntry[]): CodeList {
  let loaded: readonly CodeEntry[] | undefined;
  return {
    name,
    label: title,
    source,
    get entries() {
      loaded ??= load();
      return loaded;
    },
  };
}
