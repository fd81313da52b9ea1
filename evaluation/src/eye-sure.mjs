import fs from 'fs';import {normalise} from '/work/shared/eval/gold-graphs.mjs';
const [,,gd,pd,lo=.5,hi=1.1,show,seed=1]=process.argv;const names=c=>[c.label,...(c.aliases||[])].map(normalise);
const T={},C={};const out=[];
for(const f of fs.readdirSync(gd).filter(f=>f.endsWith('.gold.json'))){const g=JSON.parse(fs.readFileSync(gd+'/'+f));const pf=pd+'/'+f.replace('.gold','');if(!fs.existsSync(pf))continue;const p=JSON.parse(fs.readFileSync(pf));
const by=new Map();for(const c of g.concepts)for(const n of names(c))if(!by.has(n))by.set(n,c.id);
const to=new Map(p.concepts.map(c=>[c.id,names(c).map(n=>by.get(n)).find(Boolean)]));const L=new Map(p.concepts.map(c=>[c.id,c.label]));
const R=new Map();for(const r of g.relations){R.set(r.source+' '+r.target,r);if(r.types.includes('contrasts-with')&&!R.has(r.target+' '+r.source))R.set(r.target+' '+r.source,r)}
for(const r of p.relations){if(r.confidence<+lo||r.confidence>=+hi)continue;const a=to.get(r.source),b=to.get(r.target);const e=r.evidence[0];
let v;let gr;if(!a||!b)v='noconcept';else if(a===b)v='same';else if(gr=R.get(a+' '+b))v=gr.types.includes(r.type)?'right':'type';else if(gr=R.get(b+' '+a))v='reversed';else v='none';
for(const k of [e.rule,'ALL'])(T[k]??={right:0,type:0,reversed:0,none:0,same:0,noconcept:0})[v]++;
if(v==='type'){const k=r.type+' for '+gr.types[0];C[k]=(C[k]||0)+1}
if(show===v||show===v+':'+e.rule||(v==='type'&&show===r.type+' for '+gr.types[0]))out.push(`${r.confidence.toFixed(2)} ${L.get(r.source)} -${r.type}/${r.label}> ${L.get(r.target)} [${e.rule}] ${gr?'GOLD '+gr.types+'/'+gr.label:''} ${f}\n     ${e.quote.replace(/\n/g,' ').slice(0,250)}`)}}
if(show)out.map((o,i)=>[(i*7919+ +seed*31)%1009,o]).sort((a,b)=>a[0]-b[0]).slice(0,60).forEach(x=>console.log(x[1]));
else{console.table(T);console.log(Object.entries(C).sort((a,b)=>b[1]-a[1]).slice(0,30).map(x=>x.join(': ')).join('\n'))}
