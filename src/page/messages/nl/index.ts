// Every word of the program that is not a story's own, in Dutch as Belgium writes it, by who says it.
import { capsule } from './capsule.ts';
import { home } from './home.ts';
import { model } from './model.ts';
import { parts } from './parts.ts';
import { printed } from './printed.ts';
import { share } from './share.ts';
import { site } from './site.ts';
import { workbench } from './workbench.ts';

export const nl = { site, printed, parts, home, model, workbench, share, capsule };
