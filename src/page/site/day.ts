// A day like 2026-11-22 → the same day as a language writes it.
export const dayIn = (day: string, lang: string) =>
	new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(`${day}T00:00:00Z`)
	);
