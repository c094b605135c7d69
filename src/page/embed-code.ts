// A story's capsule → the lines that put it into somebody's page.

const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param credit the line under the frame, with a link home: it says whose story this is */
export function embedCode(address: string, title: string, story: string, credit: string): string {
	return [
		`<iframe src="${escaped(address)}" title="${escaped(title)}" width="600" height="560"`,
		`  sandbox="allow-scripts allow-popups" loading="lazy" referrerpolicy="no-referrer"`,
		`  style="border:0;width:100%"></iframe>`,
		`<p><a href="${escaped(story)}">${escaped(credit)}</a></p>`
	].join('\n');
}
