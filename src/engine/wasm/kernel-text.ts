// A kernel → the text of an expression that makes it again in a module: its bytes as base64.
import type { EnsembleProgram } from './layout.ts';

export function kernelText(kernel: EnsembleProgram | null): string {
	if (!kernel) return 'null';
	const bytes = btoa(Array.from(kernel.bytes, (one) => String.fromCharCode(one)).join(''));
	return `{ bytes: Uint8Array.from(atob('${bytes}'), (one) => one.charCodeAt(0)), layout: ${JSON.stringify(kernel.layout)} }`;
}
