// Runs a TypeScript program of this project: `node bin/run.mjs <source> [argument…]`.
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './load.mjs'

const [program] = process.argv.splice(2, 1)
const source = relative(join(dirname(fileURLToPath(import.meta.url)), '..'), resolve(program))
await load(source.split(sep).join('/'), { withTests: true })
