import { spawn, type SpawnOptions } from 'node:child_process'
import { parse } from 'node:path'

/** A user of the machine, as PostgreSQL's programs see it. */
export interface Account {
  uid: number
  gid: number
}

/** What became of a program: `code` null means it could not be run at all, or was killed. */
export interface Outcome {
  code: number | null
  output: string
}

/**
 * How PostgreSQL's programs are spawned: as `account` (undefined: as ourselves), at the root folder
 * because the current one may be closed to that account, and without our environment, which holds
 * the instance's secrets.
 */
export function spawnOptions(account: Account | undefined): SpawnOptions {
  const { PATH, SystemRoot } = process.env
  return {
    ...account,
    cwd: parse(process.cwd()).root,
    env: { PATH, LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot && { SystemRoot }) },
    windowsHide: true
  }
}

/**
 * Runs a program to its end with `input` on its standard input; never rejects. The program ends
 * with this process.
 */
export async function run(
  file: string,
  args: string[],
  account?: Account,
  input = ''
): Promise<Outcome> {
  return await new Promise(resolve => {
    let output = ''
    const child = spawn(file, args, { ...spawnOptions(account), stdio: ['pipe', 'pipe', 'pipe'] })
    child.stdout?.on('data', chunk => {
      output += String(chunk)
    })
    child.stderr?.on('data', chunk => {
      output += String(chunk)
    })
    child.stdin?.on('error', () => {
      /* the program ended without reading: its exit code tells */
    })
    const end = () => {
      child.kill()
    }
    process.once('exit', end)
    child.on('exit', () => {
      process.off('exit', end)
    })
    child.on('error', error => {
      resolve({ code: null, output: error.message })
    })
    child.on('close', code => {
      resolve({ code, output: output.trim() })
    })
    child.stdin?.end(input)
  })
}
