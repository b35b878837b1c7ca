import { readEngine } from "./lib/extract/engine.ts";
import { readPassages } from "./lib/extract/read.ts";
const engine=readEngine("data");
const [lang,text]=Deno.args;
for (const p of readPassages({text,language:lang} as any,engine)) console.log(p.words.map(w=>text!.slice(w.start,w.end)+"{"+w.entries.map(e=>e.section+"."+e.class)+"}").join(" "), p.periods.map(x=>text!.slice(...x.span)+":"+x.grain+" "+x.kind+JSON.stringify(x.when)), p.values.map(v=>text!.slice(...v.span)+" "+v.low+" "+v.unit+(v.ordinal?" ord":"")));
