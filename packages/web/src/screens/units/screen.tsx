export function UnitsScreen() { return null; }
