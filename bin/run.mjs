// Runs a TypeScript program of this project: `node bin/run.mjs <source> [argument…]`.
import { relative, resolve, sep } from 'node:path'
import { load } from './load.mjs'

const [program] = process.argv.splice(2, 1)
const source = relative(resolve(import.meta.dirname, '..'), resolve(program))
await load(source.split(sep).join('/'), { withTests: true })
