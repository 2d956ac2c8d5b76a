#!/usr/bin/env node
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Stoa needs Node 20.11 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

// The sources run as they are; the settings of the compiler are the project's, whatever the current folder is.
// Said to tsx itself: a hook loaded before it (NODE_OPTIONS=--import=…) would keep it from seeing an environment variable.
const { register } = await import('tsx/esm/api')
register({ tsconfig: resolve(dirname(fileURLToPath(import.meta.url)), '../tsconfig.json') })
const { main } = await import('./cli.ts')
await main(process.argv)
