export function ClausesScreen() { return null; }
