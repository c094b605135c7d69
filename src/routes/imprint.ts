// What the foot of every page says of this edition: its date, and whom to write to, where an address was given.
declare const __EDITION__: string;
declare const __CONTACT__: string;

export const imprint = { edition: __EDITION__, contact: __CONTACT__ };
