import { readFileSync, writeFileSync } from 'node:fs'
import { createTriage, hanoi } from './src/index.js'
import { gatherer } from './src/rules/gather.js'
import { plainWords } from './src/rules/plain-words.js'
const pack:any = (hanoi as any)
const t = createTriage(pack)
const g = gatherer(pack)
const out:any[]=[]
const ids = pack.cues.map((c:any)=>c.id)
const files = process.argv.slice(3)
for (const f of files) for (const l of readFileSync(f,'utf8').trim().split('\n')) {
  const r=JSON.parse(l); const d:any=t.decide({id:r.id,text:r.text,sentAt:r.sentAt??null,channel:r.channel} as any)
  const x:any=g(r.text,d.asOf,'')
  const words=plainWords(x,pack.labels.words)
  const cues:any[]=[]
  for(const id of ids){const hs=x.cues.get(id)??[]; for(const h of hs) cues.push([id,h.first,h.end,h.negated?1:0,h.past?1:0])}
  out.push({set:f.split('/').pop()!.replace('.ndjson',''),id:r.id,split:r.split??'train',style:r.style,gold:r.gold,scope:d.scope,tags:d.tags,cat:d.offTopic?.category??null,review:d.review,
   firings:d.firings.map((q:any)=>[q.rule,q.label,Math.round(q.weight*100)]),words:words.map((w:any)=>w&&[w.text,w.token]),clause:[...x.reading.clause],sentence:[...(x.reading.sentence??[])],cues,facts:x.facts})
}
writeFileSync(process.argv[2]!,JSON.stringify(out))
console.log(out.length)
