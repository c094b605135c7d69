// Every page is printed at build and starts its living parts by itself: no router reaches the reader.
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
