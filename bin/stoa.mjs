#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import semver from 'semver'

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
if (!semver.satisfies(process.versions.node, engines.node)) {
  console.error(`Stoa runs on Node ${engines.node}; this is ${process.versions.node}. Install one of those.`)
  process.exit(1)
}

// The sources run as they are; the settings of the compiler are the project's, whatever the current folder is.
// Said to tsx itself: a hook loaded before it (NODE_OPTIONS=--import=…) would keep it from seeing an environment variable.
const { register } = await import('tsx/esm/api')
register({ tsconfig: resolve(dirname(fileURLToPath(import.meta.url)), '../tsconfig.json') })
const { main } = await import('./cli.ts')
await main(process.argv)
