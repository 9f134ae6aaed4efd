export function CorrectionsScreen() { return null; }
