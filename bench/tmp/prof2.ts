import { readFileSync, readdirSync } from 'node:fs'
const dir = process.argv[2]!
for (const file of readdirSync(dir).filter(x => x.endsWith('.0.001.cpuprofile')).map(x => dir + '/' + x)) {
  const p = JSON.parse(readFileSync(file, 'utf8'))
  const nodes = new Map<number, any>(p.nodes.map((n: any) => [n.id, n])); const parent = new Map<number, number>()
  for (const n of p.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
  let t = 0; const end = p.timeDeltas.reduce((a: number, b: number) => a + b, 0); const by = new Map<string, number>(); let total = 0
  const pk = (n: any): string => { const u = n.callFrame.url; const m = /node_modules\/((@[^/]+\/)?[^/]+)/.exec(u); if (m) return m[1]!; const c = /main\/(core|plugins|tenants|bin)\/(.*)/.exec(u); if (c) return 'stoa:' + c[1] + '/' + c[2]; if (u.startsWith('node:')) return u; return n.callFrame.functionName }
  const incl = new Map<string, number>()
  p.samples.forEach((id: number, i: number) => { t += p.timeDeltas[i]; if (t < end * 0.5) return; const n = nodes.get(id); if (n.callFrame.functionName === '(idle)') return; total += p.timeDeltas[i]; const k = pk(n); by.set(k, (by.get(k) ?? 0) + p.timeDeltas[i])
    const seen = new Set<string>(); for (let x: number | undefined = id; x !== undefined; x = parent.get(x)) { const f = nodes.get(x); const key = f.callFrame.functionName + '@' + pk(f); if (!seen.has(key)) { seen.add(key); incl.set(key, (incl.get(key) ?? 0) + p.timeDeltas[i]) } } })
  console.log('busy s', total / 1e6)
  for (const [k, v] of [...by].sort((a, b) => b[1] - a[1]).slice(0, 32)) console.log((v / total * 100).toFixed(1).padStart(6), k)
  console.log('--- inclusive')
  for (const [k, v] of [...incl].sort((a, b) => b[1] - a[1]).slice(0, 50)) console.log((v / total * 100).toFixed(1).padStart(6), k)
}
