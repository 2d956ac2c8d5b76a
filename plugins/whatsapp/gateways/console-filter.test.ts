import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import t from 'tap'

const run = promisify(execFile)

/**
 * Lets the real libsignal replace a session, in a process of its own, and returns what it printed.
 */
async function printedWhen(before: string): Promise<string> {
  const script = `
    ${before}
    const { default: SessionRecord } = await import('libsignal/src/session_record.js')
    const record = new SessionRecord()
    const session = SessionRecord.createEntry()
    session.currentRatchet = { rootKey: Buffer.from('root'), ephemeralKeyPair: { privKey: Buffer.from('the private key') } }
    session.indexInfo = { baseKey: Buffer.from('base'), closed: -1 }
    record.setSession(session)
    record.closeSession(session)
    record.openSession(session)
    console.log('after all')
    console.error('Session error: someone else', { count: 1 })
    console.info({ currentRatchet: session.currentRatchet })
    console.info('a line of the instance', { count: 1 })`
  const { stdout, stderr } = await run(
    process.execPath,
    ['--import=tsx', '--input-type=module', '--eval', script],
    { env: { PATH: process.env.PATH } }
  )
  return stdout + stderr
}

t.test(
  'libsignal prints private keys; behind the filter it prints none, and all else passes',
  async t => {
    const open = await printedWhen('')
    t.match(
      open,
      /Closing session:[^]*privKey: <Buffer 74 68 65 20 70 72 69 76/,
      'this is what has to be kept back'
    )
    const filtered = await printedWhen(
      `(await import('${import.meta.dirname}/console-filter.ts')).keepKeysOffTheConsole()`
    )
    t.equal(filtered, 'after all\na line of the instance { count: 1 }\n')
  }
)
