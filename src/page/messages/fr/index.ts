// Every word of the program that is not a story's own, in French as it is written in Belgium, by who says it.
import { capsule } from './capsule.ts';
import { home } from './home.ts';
import { model } from './model.ts';
import { parts } from './parts.ts';
import { printed } from './printed.ts';
import { share } from './share.ts';
import { site } from './site.ts';
import { workbench } from './workbench.ts';

export const fr = { site, printed, parts, home, model, workbench, share, capsule };
