// The room a chart has on the page: zero until the browser has measured it.

export class Room {
	/** In pixels, inside the container. */
	width = $state(0);
	/** The width of ten ems: text that the reader made larger makes room for itself. */
	ruler = $state(0);

	/** The size of text, in pixels. */
	get em() {
		return this.ruler ? this.ruler / 10 : 15;
	}

	/** A height made for text of 15 px, as tall as the reader's text needs it. */
	tall(height: number) {
		return Math.round((height * this.em) / 15);
	}
}
