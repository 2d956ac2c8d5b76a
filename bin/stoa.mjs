#!/usr/bin/env node
import { readFileSync } from 'node:fs'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const mustRun = runs => {
  if (runs) return
  console.error(
    `Stoa runs on Node ${engines.node}; this is ${process.versions.node}. Install one of those.`
  )
  process.exit(1)
}
mustRun(Number(process.versions.node.split('.')[0]) >= 20) // what is older does not get as far as the next look

const { load } = await import('./load.mjs')
const { satisfies } = await load('core/primitives/versions.ts')
mustRun(satisfies(process.versions.node, engines.node))
const { main } = await load('bin/cli.ts')
await main(process.argv)
