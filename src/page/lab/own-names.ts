// Printed HTML → the same with every id in it made its own, so that one page can hold it many times.

const ATTRIBUTES = 'id|for|aria-labelledby|aria-describedby|aria-controls';

/** @param away the page that links to places outside this piece lead to */
export function inOwnNames(html: string, own: string, away: string): string {
	const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
	const named = (id: string) => (ids.has(id) ? `${own}-${id}` : id);
	return html
		.replace(
			new RegExp(`(\\s(?:${ATTRIBUTES})=")([^"]+)`, 'g'),
			(_, name: string, list: string) => name + list.split(' ').map(named).join(' ')
		)
		.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${named(id)})`)
		.replace(/(<use [^>]*?href=")#([^"]+)/g, (_, use: string, id: string) => `${use}#${named(id)}`)
		.replace(/(<a [^>]*?href=")#([^"]+)/g, (_, link: string, id: string) =>
			ids.has(id) ? `${link}#${named(id)}` : `${link}${away}#${id}`
		);
}
