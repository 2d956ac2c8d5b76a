import { AsyncLocalStorage } from 'node:async_hooks'
import { CommanderError, type Command } from 'commander'
import { buildProgram } from '../../bin/cli.ts'
import { failWith } from '../../bin/output.ts'
import type { Ended } from './run-stoa.ts'

const written = new AsyncLocalStorage<Ended>()
let before: Promise<unknown> = Promise.resolve()

for (const [stream, name] of [
  [process.stdout, 'out'],
  [process.stderr, 'err']
] as const) {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  stream.write = ((...args: unknown[]) => {
    const ended = written.getStore()
    if (ended === undefined) return write(...args)
    ended[name] += String(args[0])
    return true
  }) as typeof stream.write
}

/**
 * Runs a command of the command line in this process, to its end: what it prints, how it ends and
 * what it does are the command's; that the program is found and starts is for runStoa(), which costs
 * seconds a time. One after the other, whoever asks: an environment is the whole process's. Not for
 * `start`, which answers signals and does not end.
 */
export function runStoaHere(
  args: string[],
  { env }: { env: Record<string, string | undefined> }
): Promise<Ended> {
  const ended = before.then(() => run(args, env))
  before = ended.catch(() => {})
  return ended
}

async function run(args: string[], env: Record<string, string | undefined>): Promise<Ended> {
  const ended: Ended = { code: 0, out: '', err: '' }
  const [variables, code] = [{ ...process.env }, process.exitCode]
  process.exitCode = undefined
  setVariables({ ...variables, ...env })
  try {
    await written.run(ended, async () => {
      try {
        await returning(buildProgram()).parseAsync(['node', 'stoa', ...args])
      } catch (error) {
        if (error instanceof CommanderError) process.exitCode = error.exitCode
        else failWith(error)
      }
    })
    return { ...ended, code: Number(process.exitCode ?? 0) }
  } finally {
    setVariables(variables)
    process.exitCode = code
  }
}

function setVariables(variables: Record<string, string | undefined>): void {
  for (const name of Object.keys(process.env)) {
    if (variables[name] === undefined) delete process.env[name]
  }
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) process.env[name] = value
  }
}

/** A command whose faults of usage, and its help, do not end the process. */
function returning(command: Command): Command {
  for (const sub of command.commands) returning(sub)
  return command.exitOverride()
}
