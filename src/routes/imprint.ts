// What the foot of every page says of this edition: its date, how many stories there are, and whom to write to, where an address was given.
import { count } from 'virtual:count';

declare const __EDITION__: string;
declare const __CONTACT__: string;

export const imprint = { stories: count, edition: __EDITION__, contact: __CONTACT__ };
