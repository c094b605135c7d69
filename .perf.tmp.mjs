import { runnerImport } from 'vite';
import { readFileSync } from 'node:fs';
const L={logLevel:'error'};
const imp=async(p)=>(await runnerImport('/work/main/'+p,L)).module;
const [{readModel},eng,{ensembleProgram},{openEnsemble},{variablesToSave}]=await Promise.all([imp('src/build/read-model.ts'),imp('src/engine/index.ts'),imp('src/engine/wasm/ensemble-program.ts'),imp('src/engine/wasm/run-ensemble.ts'),imp('src/build/needs.ts')]);
const {model}=readModel(readFileSync('stories/the-open-letter/model.yaml','utf8'),'m');
const save=['letters_open_per_100','protected_per_100','exposed_per_100','keys_given_out','stolen_copies','trust_per_100','cases_per_100','offenders_away_per_100','business_per_100'];
for (const s of [save, save.slice(5,8)]) {
const code=eng.compile(model,{save:s});
const {program}=await import('data:text/javascript,'+encodeURIComponent(code));
const members=eng.draws(program,{seed:1871,count:1000});
const inputs={services_obliged:1,organisations_with_a_key:10};
const best=(f,n=12)=>{let b=1e9;for(let i=0;i<n;i++){const t=performance.now();f();b=Math.min(b,performance.now()-t)}return b.toFixed(2)};
const js=await openEnsemble(program);
console.log(s.length,'js',best(()=>js.run(members,inputs),6), 'one run', best(()=>{for(let i=0;i<100;i++)eng.simulate(program,inputs)},6),'/100');
const ref=js.run(members,inputs);
for(const precision of ['double','single']) for(const abreast of [1,2]) {
 const k=ensembleProgram(eng.planOf(model),{save:s,precision,abreast});
 const r=await openEnsemble(program,k);
 const t=best(()=>r.run(members,inputs),25);
 const o=r.run(members,inputs); let worst=0;
 for(const v of s){let lo=1e99,hi=-1e99,d=0;for(let p=0;p<o.time.length;p++){const a=o.slice(v,p),b=ref.slice(v,p);for(let i=0;i<1000;i++){lo=Math.min(lo,b[i]);hi=Math.max(hi,b[i]);d=Math.max(d,Math.abs(a[i]-b[i]))}} worst=Math.max(worst,d/(hi-lo))}
 console.log(precision,abreast,r.how,t,'ms','bytes',k.bytes.length,'worst',worst);
}}
