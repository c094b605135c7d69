// A story's capsule → the lines that put it into somebody's page. No line is blank and no attribute without a value:
// editors that turn Markdown into pages, and those that read pages as XML, would break it there.

const escaped = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('"', '&quot;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');

/** How wide a host may make the frame is its own affair; this is how tall it is until it follows. */
const HEIGHT = 560;

interface Embedded {
	/** the capsule */
	readonly address: string;
	readonly title: string;
	/** the whole story */
	readonly story: string;
	/** the line under the frame, with a link home: it says whose story this is */
	readonly credit: string;
}

export const embedCode = ({ address, title, story, credit }: Embedded): string =>
	[
		`<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${HEIGHT}"`,
		`  sandbox="allow-scripts allow-popups" loading="lazy" referrerpolicy="no-referrer"`,
		`  frameborder="0"></iframe>`,
		`<p><a href="${escaped(story)}">${escaped(credit)}</a></p>`
	].join('\n');

/** A script for the host: the frame takes the height it tells. Only what that frame itself says is heard. */
export const followCode = (slug: string): string =>
	[
		`<script>addEventListener("message", function (e) {`,
		`  if (!e.data || e.data.type !== "embed-size" || !(e.data.height > 0)) return;`,
		`  document.querySelectorAll('iframe[src*="/e/${slug}."]').forEach(function (f) {`,
		`    if (f.contentWindow === e.source) f.style.height = e.data.height + "px";`,
		`  });`,
		`});</script>`
	].join('\n');
