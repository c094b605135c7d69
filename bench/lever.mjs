// How long a lever takes from the hand to the paint, in two built sites side by side:
//   node bench/lever.mjs BEFORE AFTER [--rate 6] [--rounds 3] [--slugs a,b] [--kinds page,capsule]
// A phone's window in Chromium, its processor slowed `rate` times. In a round each site is opened in turn and the
// first three levers of its sandbox are moved eight times each. Ratios say more than times: other work on the
// machine meets both.
import { loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, systemChromium } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';

const { values, positionals: folders } = parseArgs({
	allowPositionals: true,
	options: {
		rate: { type: 'string', default: '6' },
		rounds: { type: 'string', default: '3' },
		slugs: { type: 'string', default: 'the-open-letter,the-flood,the-watchtower' },
		kinds: { type: 'string', default: 'page,capsule' }
	}
});
if (folders.length !== 2) {
	console.error('Two built sites are compared: node bench/lever.mjs BEFORE AFTER');
	process.exit(1);
}

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const PLACES = { page: (slug) => `en/stories/${slug}/`, capsule: (slug) => `e/${slug}.en.html` };

const sites = await Promise.all(folders.map((folder) => serve({ folder, port: 0 })));
const browser = await chromium.launch({ executablePath: systemChromium(), args: CHROMIUM_ARGS });

console.log(
	'| what | p50, ms | p95, ms | ratio p50 | ratio p95 |\n| --- | ---: | ---: | ---: | ---: |'
);
for (const kind of values.kinds.split(','))
	for (const slug of values.slugs.split(',')) {
		const [before, after] = await inTurns(PLACES[kind](slug));
		const both = (share) => [before, after].map((took) => quantile(took, share));
		const [p50, p95] = [both(0.5), both(0.95)];
		const times = ([a, b]) => `${a.toFixed(1)} → ${b.toFixed(1)}`;
		const ratio = ([a, b]) => (a / b).toFixed(2);
		console.log(
			`| ${kind} ${slug} | ${times(p50)} | ${times(p95)} | ${ratio(p50)} | ${ratio(p95)} |`
		);
	}
const date = new Date().toISOString().slice(0, 10);
console.log(
	`\n${date}, ${values.rate}× slowed, ${browser.version()}, load ${loadavg()[0].toFixed(1)}`
);
await browser.close();
await Promise.all(sites.map(({ close }) => close()));

/** Milliseconds of all moves of each site. */
async function inTurns(place) {
	const took = sites.map(() => []);
	for (let round = 0; round < Number(values.rounds); round++)
		for (const [i, { url }] of sites.entries()) took[i].push(...(await measure(url + place)));
	return took;
}

async function measure(address) {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	await page.goto(`${address}#b=sandbox`);
	await page.waitForTimeout(2500);
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.rate) });
	const took = await page.evaluate(moveLevers);
	await context.close();
	return took;
}

/** Runs in the page. From the event that a finger sends to the first task after the frame that shows it. */
async function moveLevers() {
	const wait = (ms) => new Promise((done) => setTimeout(done, ms));
	const painted = () =>
		new Promise((done) =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = done;
				port2.postMessage(0);
			})
		);
	const sandbox = document.getElementById('sandbox');
	sandbox.scrollIntoView();
	await wait(2000);
	const took = [];
	for (const lever of [...sandbox.querySelectorAll('input[type=range]')].slice(0, 3))
		for (let i = 0; i < 8; i++) {
			const [value, step] = [Number(lever.value), Number(lever.step) || 1];
			const next = value + step <= Number(lever.max) ? value + step : value - step;
			const start = performance.now();
			lever.value = String(next);
			lever.dispatchEvent(new Event('input', { bubbles: true }));
			await painted();
			took.push(performance.now() - start);
			await wait(120);
		}
	return took;
}

function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
