// The door to XMILE: files from other tools in, and our models out. The browser's first page needs none of it.
export { importXmile, type ImportedModel } from './import.ts';
export { xmileCodes, type XmileCode, type XmileProblem } from './notes.ts';
export { exportXmile } from './export.ts';
