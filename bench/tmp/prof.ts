import { readFileSync, readdirSync } from 'node:fs'
const dir = process.argv[2]!
const f = readdirSync(dir).filter(x => x.endsWith('.cpuprofile')).map(x => dir + '/' + x)
for (const file of f) {
  const p = JSON.parse(readFileSync(file, 'utf8'))
  const self = new Map<string, number>(); let total = 0
  const nodes = new Map(p.nodes.map((n: any) => [n.id, n]))
  p.samples.forEach((id: number, i: number) => { const n: any = nodes.get(id); const d = p.timeDeltas[i]; const k = n.callFrame.functionName + ' ' + n.callFrame.url.split('/').slice(-3).join('/') + ':' + n.callFrame.lineNumber; self.set(k, (self.get(k) ?? 0) + d); total += d })
  console.log(file, total / 1e6)
  for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 45)) console.log((v / total * 100).toFixed(1).padStart(6), k)
}
