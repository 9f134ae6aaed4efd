/**
 * Antivirus (phòng chống mã độc, Circular Điều 8.3): what protects this machine, read from ClamAV's service in its own protocol over a socket of the
 * machine, and whole scans of the machine by its client, with a result that is written down for whoever looks later. Nothing leaves the machine.
 * Invariants: a service that is gone, silent, endless or of another kind is told as such within the time limit and never read beyond the bounds; a result
 * is written whole or not at all, and only of a scan that came to its end.
 */
export { findsIn, findsTestFile, lookAtClamd, placeOf } from './clamd.ts';
export type { ClamdPlace, ClamdSight } from './clamd.ts';
export { mayReadAll } from './may-read-all.ts';
export { scanMachine, wholeMachine } from './scan.ts';
export { readScan, writeScan } from './scan-file.ts';
export type { ScanResult } from './scan-file.ts';
