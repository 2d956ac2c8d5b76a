import { gzipSync } from 'node:zlib'
import { buildPages } from '../../core/pages/build-pages.ts'
import { builtInPlugins } from '../../plugins/built-in.ts'
const t=performance.now()
try {
const { pages, inputs } = await buildPages(builtInPlugins.flatMap(p=>p.web?[{plugin:p.name,module:p.web,isOwn:true}]:[]))
console.log('ms', performance.now()-t, 'inputs', inputs.length, pages.leftOut)
const first=[pages.script,...pages.early,...pages.words.en,pages.scheme]
console.log('first load gz', first.reduce((n,f)=>n+pages.assets.get(f)!.gzip.length,0), 'css', pages.assets.get(pages.styles)!.gzip.length)
for (const [n,a] of pages.assets) console.log(n,a.body.length,a.gzip.length, first.includes(n)?'*':'')
} catch(e){ console.log(JSON.stringify((e as any).errors?.map((x:any)=>[x.text,x.location?.file,x.location?.line]),null,1) ?? e) ; console.log(String(e).slice(0,2000)) }
