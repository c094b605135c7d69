import { runnerImport } from 'vite';
import { medium, sir, mediumSaved, sirSaved } from './bench/models.mjs';
import { sdeverywhere, insightMaker } from './bench/peers.mjs';
const {module:eng}=await runnerImport('/work/main/src/engine/index.ts',{logLevel:'error'});
const {module:x}=await runnerImport('/work/main/src/engine/xmile/index.ts',{logLevel:'error'});
for (const [m,s] of [[sir,sirSaved],[medium,mediumSaved]]) { 
 const r=eng.simulate(eng.interpret(m,{save:s}));
 const sde=await sdeverywhere(x.exportXmile(m),s,m.time.save); sde.run();
 const im=insightMaker(m); const t=performance.now(); im.run(); console.log('simulation',performance.now()-t)
 for (const p of [sde,im]) for(const n of s){const a=p.series(n); const b=r.series[n]; let w=0; for(let i=0;i<b.length;i++) w=Math.max(w,Math.abs(a[i*Math.round((a.length-1)/(b.length-1))]-b[i])/Math.max(1e-9,Math.abs(b[i]))); console.log(n,a.length,b.length,w)}
}
