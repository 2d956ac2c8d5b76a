#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const mustRun = runs => {
  if (runs) return
  console.error(`Stoa runs on Node ${engines.node}; this is ${process.versions.node}. Install one of those.`)
  process.exit(1)
}
mustRun(Number(process.versions.node.split('.')[0]) >= 20) // what is older does not get as far as the next look

// The sources run as they are; the settings of the compiler are the project's, whatever the current folder is.
// Said to tsx itself: a hook loaded before it (NODE_OPTIONS=--import=…) would keep it from seeing an environment variable.
const { register } = await import('tsx/esm/api')
register({ tsconfig: resolve(dirname(fileURLToPath(import.meta.url)), '../tsconfig.json') })
const { satisfies } = await import('../core/versions.ts')
mustRun(satisfies(process.versions.node, engines.node))
const { main } = await import('./cli.ts')
await main(process.argv)
