import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { DELETABLE } from './copy-without.ts'

const ROOT = resolve(import.meta.dirname, '../..')

t.test('what runs at night starts, and is no test of tap itself, which would end it', async t => {
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'bin/run.mjs'), 'test/support/nightly.ts', '--help'],
    { cwd: ROOT }
  )
  t.equal(stderr, '')
  t.notMatch(stdout, /TAP version/)
  for (const part of ['more', ...DELETABLE.map(plugin => `without-${plugin}`), 'chaos']) {
    t.match(stdout, new RegExp(`^  ${part} `, 'm'))
  }
})
