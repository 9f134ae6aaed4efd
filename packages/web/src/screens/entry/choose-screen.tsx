export function EntryChooseScreen() { return null; }
