// What an advocate may ask of a capsule in its address, besides where the reader is: looks, and one link of their own.
// Public: docs/address.md. Nothing here throws; what is not whole takes its default.
import { fieldsOf } from '#story/address.ts';

export interface FrameAddress {
	readonly ui: 'full' | 'chart' | 'one';
	readonly theme: 'light' | 'dark' | 'auto';
	/** `#rrggbb`, as it was asked for: its contrast is not repaired yet */
	readonly accent: string | null;
	/** the advocate's link, checked; null where there is none that may be shown */
	readonly call: { readonly href: string; readonly host: string; readonly label: string } | null;
	/** a language to offer */
	readonly language: string | null;
	/** what WordPress gave this frame to be known by */
	readonly secret: string | null;
	/** what Pym calls this frame */
	readonly child: string | null;
	/** something was asked for that cannot be given */
	readonly refused: boolean;
}

const NAMES = ['ui', 'theme', 'accent', 'cta', 'ctal', 'l', 'c', 'secret', 'childId'] as const;
const LONGEST_LABEL = 40;

/** @param address fragment and query; @param framed a free link is shown inside somebody's page only */
export function readFrameAddress(address: string, framed: boolean): FrameAddress {
	const fields = fieldsOf(address, NAMES);
	const among = <T extends string>(name: string, all: readonly T[]) =>
		all.find((one) => one === fields.get(name)) ?? all[0];
	const accent = /^[0-9a-f]{6}$/i.exec(fields.get('accent') ?? '')?.[0];
	const language = /^[a-z]{2}$/.exec(fields.get('l') ?? '')?.[0];
	const child = /^[\w.-]{1,80}$/.exec(fields.get('childId') ?? '')?.[0];
	const wanted = fields.get('cta');
	const call = wanted && framed ? callOf(wanted, fields.get('ctal') ?? '') : null;
	return {
		ui: among('ui', ['full', 'chart', 'one']),
		theme: among('theme', ['auto', 'light', 'dark']),
		accent: accent ? `#${accent.toLowerCase()}` : null,
		call,
		language: language ?? null,
		secret: secretIn(address),
		child: child ?? null,
		refused: (wanted !== undefined && !call) || fields.has('c')
	};
}

/** Ten letters from a server, and up to ten from a script in the page. */
export const secretIn = (address: string): string | null =>
	/^[A-Za-z0-9]{1,10}$/.exec(fieldsOf(address, ['secret']).get('secret') ?? '')?.[0] ?? null;

/** Only https, without a name or password in it; the host is told as it is written in the network. */
function callOf(wanted: string, label: string): FrameAddress['call'] {
	try {
		const { protocol, username, password, hostname, href } = new URL(decodeURIComponent(wanted));
		if (protocol !== 'https:' || username || password || !hostname.includes('.')) return null;
		const plain = decodeURIComponent(label.replaceAll('+', ' '))
			// no sign that turns the direction of reading or hides: the host behind it could be covered
			.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
			.trim();
		return { href, host: hostname, label: [...plain].slice(0, LONGEST_LABEL).join('') };
	} catch {
		return null;
	}
}
