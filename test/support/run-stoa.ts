import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const STOA = resolve(import.meta.dirname, '../../bin/stoa.mjs')

export interface Ended {
  code: number | null
  out: string
  err: string
}

/**
 * Runs the command line as a process of its own, to its end. The folder is never the repository's:
 * it must work from everywhere.
 */
export async function runStoa(
  args: string[],
  { env, cwd }: { env: Record<string, string | undefined>; cwd: string }
): Promise<Ended> {
  const child = spawn(process.execPath, [STOA, ...args], {
    env: { ...process.env, ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    ended.out += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    ended.err += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { ...ended, code }
}
