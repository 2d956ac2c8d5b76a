import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** The last login: where, and with which token. No password. */
export interface Session {
  url: string
  token: string
  tenant?: string
  email?: string
}

const sessionFile = (): string => resolve(process.env.STOA_DATA_DIR ?? '.stoa', 'session.json')

/** Remembers a login for the commands that follow, in a file only its owner can read. */
export async function saveSession(session: Session): Promise<void> {
  await mkdir(dirname(sessionFile()), { recursive: true })
  await writeFile(sessionFile(), JSON.stringify(session), { mode: 0o600 })
  await chmod(sessionFile(), 0o600) // the mode above counts for new files only
}

/** null when no one logged in yet, or the file is not ours. */
export async function savedSession(): Promise<Session | null> {
  try {
    return JSON.parse(await readFile(sessionFile(), 'utf8')) as Session
  } catch {
    return null
  }
}
