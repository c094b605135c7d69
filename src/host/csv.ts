// Rows → a table as text that spreadsheets open and cannot be made to run.

export type Cell = string | number;

/** RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
