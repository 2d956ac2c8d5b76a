import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/** Of a processor, a second (Linux). */
const TICKS = 100

export interface Held {
  p50: number
  p99: number
  max: number
}

export interface Server {
  address: string
  bootMs: number
  memory(): Promise<number>
  /** Seconds of a processor since it started. */
  processor(): Promise<number>
  /** How long its event loop was held since it was last asked, in milliseconds (serve.ts). */
  held(): Promise<Held>
  stop(): Promise<void>
  /** kill -9 */
  kill(): Promise<void>
}

/**
 * Starts a server of this folder as a process of its own and waits until it prints its address.
 * @param folder another one, of another working tree
 */
export async function startServer(
  file: string,
  environment: Record<string, string>,
  nodeArguments: string[] = [],
  folder = import.meta.dirname
): Promise<Server> {
  const begun = performance.now()
  const run = join(dirname(folder), 'bin/run.mjs') // a tree of before 1.0 has none
  const child: ChildProcess = spawn(
    process.execPath,
    [...nodeArguments, ...(existsSync(run) ? [run] : ['--import=tsx']), join(folder, file)],
    {
      cwd: dirname(folder),
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc']
    }
  )
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`${file} ended with ${code}`)))
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', line => {
      if (line.startsWith('{"address"')) resolve((JSON.parse(line) as { address: string }).address)
    })
  })
  const ended = (signal: NodeJS.Signals): Promise<void> =>
    new Promise(resolve => {
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  return {
    address,
    bootMs: performance.now() - begun,
    /** Resident memory in MiB. */
    async memory() {
      return (
        Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${child.pid}/status`, 'utf8'))?.[1]) /
        1024
      )
    },
    async processor() {
      const [, figures = ''] = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ')
      const [user, system] = figures.split(' ').slice(11, 13)
      return (Number(user) + Number(system)) / TICKS
    },
    async held() {
      const answered = once(child, 'message')
      child.send('held')
      const [held] = (await answered) as [Held]
      return held
    },
    stop: () => ended('SIGTERM'),
    kill: () => ended('SIGKILL')
  }
}
