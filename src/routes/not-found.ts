// The page for an address that names nothing, whole in itself: it is served at any depth, so it asks for no other file.
import { createHash } from 'node:crypto';
import { count } from 'virtual:count';
import { ofAll } from '#page/site/how-many.ts';
import { messagesIn } from '#page/messages/index.ts';

const STYLE = `
:root { color-scheme: light dark; background: light-dark(#f4eee1, #15181c); color: light-dark(#1c1a17, #efe8da); font: 1.2rem/1.5 Georgia, serif; }
body { max-width: 34rem; margin: 12vh auto; padding: 0 24px; }
svg { width: 220px; fill: none; stroke: light-dark(#03464c, #31a4af); stroke-width: 4; stroke-linejoin: round; }
h1 { font-size: 2.6rem; font-weight: 400; line-height: 1.05; }
a { color: inherit; }
footer { margin-top: 18vh; border-top: 1px solid; padding-top: 1rem; font: 1rem/1.6 sans-serif; }
footer a { margin-right: 1.4em; }
`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** @param home the address of the shelf in that language, from the top of the host */
export function notFoundPage(lang: string, home: string): Response {
	const ui = messagesIn(lang);
	const { siteName, notFound, foot, how } = ui;
	const ways = {
		[home]: ofAll(foot.stories, count, { ui, lang }),
		[`${home}share/`]: foot.share,
		[`${home}workbench/`]: foot.workbench
	};
	const html = `<!doctype html>
<html lang="${lang}">
	<head>
		<meta charset="utf-8" />
		<meta http-equiv="content-security-policy" content="${POLICY}" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="referrer" content="no-referrer" />
		<title>${notFound.title} · ${siteName}</title>
		<style>${STYLE}</style>
	</head>
	<body>
		<main>
			<svg viewBox="0 0 220 170" role="img" aria-label="${notFound.picture}">
				<path d="M30 20h160v104H30zM30 20l80 56 80-56M80 124l-18 36H46M140 124l18 36h16" />
			</svg>
			<h1>${notFound.title}</h1>
			<p>${notFound.says}</p>
			<p><a href="${home}">${ofAll(notFound.back, count, { ui, lang })}</a></p>
		</main>
		<footer>
			<nav aria-label="${foot.label}">
				${Object.entries(ways)
					.map(([href, name]) => `<a href="${href}">${name}</a>`)
					.join(' ')}
			</nav>
			<p>${how.copyright}</p>
		</footer>
	</body>
</html>
`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
