import { runnerImport } from 'vite';
import { medium, mediumSaved, sir, sirSaved } from './bench/models.mjs';
import { sideBySide } from './bench/measure.mjs';
const {module:eng}=await runnerImport('./src/engine/index.ts',{logLevel:'error'});
const text=eng.compile(medium,{save:mediumSaved});
const load=async t=>(await import('data:text/javascript,'+encodeURIComponent(t))).program;
const variants={base:text, nativeExp:text.replace(/\$exp\(/g,'Math.exp('), noExp:text.replace(/\$exp\(/g,'('), noMinMax:text.replace(/Math\.(max|min)\(([^,]*), /g,'($2 + '), noLookup:text.replace(/continuous\(\$table\d, /g,'('),
 ternary:text.replace(/Math\.max\(0, /g,'max0(').replace('export const program','const max0=(x)=>(x>0?x:x<=0?0:x);\nexport const program'),
 linear:text.replace(/const segment = [\s\S]*?\n};\n/,'const segment=(xs,x)=>{let i=0;const n=xs.length-2;while(i<n&&xs[i+1]<=x)i++;return i};\n'),
 all:text.replace(/\$exp\(/g,'(').replace(/continuous\(\$table\d, /g,'(') };
if (process.argv[2]) console.log(text);
const c={};
for(const [k,t] of Object.entries(variants)){const p=await load(t); const v=Float64Array.from(p.constants,x=>x.value); const out=new Float64Array(3*101); c[k]=()=>p.run(v,out)}
console.log(sideBySide(c,15));
const ps=await load(eng.compile(sir,{save:sirSaved})); {const v=Float64Array.from(ps.constants,x=>x.value);const out=new Float64Array(3*101); console.log(sideBySide({sir:()=>ps.run(v,out)},15))}
