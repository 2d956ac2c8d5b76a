// In a process of its own: it takes the console and ends the process.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import t from 'tap'
import { testInstance } from '../support/instance.ts'
import { startStandIns } from '../support/stand-ins/stand-ins.ts'
import { trustServer } from '../support/whatsapp/certificates.ts'
import { silenceSignalDumps } from '../support/whatsapp/quiet.ts'
import { WhatsAppServer } from '../support/whatsapp/server.ts'

silenceSignalDumps()
trustServer()
t.teardown(() => {
  setTimeout(() => process.exit(), 1_000).unref()
}) // the last one: teardowns run in reverse
const whatsapp = await new WhatsAppServer().listen()
const standIns = await startStandIns({ first: 0 })
const folder = await mkdtemp(join(tmpdir(), 'stoa-tour-'))
const stoa = await testInstance({
  WHATSAPP_SOCKET_URL: whatsapp.url,
  STOA_DATA_DIR: folder,
  ...standIns.urls
})
const address = await stoa.app.listen({ host: '127.0.0.1', port: 0 })
t.teardown(async () => {
  await rm(folder, { recursive: true, force: true })
  await whatsapp.close()
  await standIns.close()
})

/** What differs from run to run: ids, tokens, times, the end of the slug. */
const masked = (text: string): string =>
  text
    .replace(/"(01a1…|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21})"/g, '"<id>"')
    .replace(/"(access_token|refresh_token|accessToken|refreshToken)": ?"[^"]+"/g, '"$1":"<token>"')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<time>')
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<day>')
    .replace(/S20\d\d-/g, 'S<year>-')
    .replace(/acme-gifts-[0-9a-f]{4}/g, 'acme-gifts-<end>')

interface Step {
  command: string
  kind: string
  answer: string
}

async function steps(): Promise<Step[]> {
  const readme = await readFile(resolve(import.meta.dirname, '../../README.md'), 'utf8')
  const tour = readme.slice(
    readme.indexOf('## Five-minute tour'),
    readme.indexOf('## The command line')
  )
  return [...tour.matchAll(/```sh\n([\s\S]*?)```\n+```(json|text)\n([\s\S]*?)```/g)].map(m => ({
    command: m[1] as string,
    kind: m[2] as string,
    answer: m[3] as string
  }))
}

function shell(script: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script], {
      cwd: folder,
      env: { ...process.env, STOA: address, STAND_INS: standIns.control, STOA_DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
    child.on('close', code => {
      if (code === 0) resolve(out)
      else reject(new Error(`the tour ended with ${code} after ${out.slice(-3_000)}`))
    })
  })
}

t.test("the README's tour answers as it is printed", { timeout: 120_000 }, async t => {
  const tour = await steps()
  t.ok(tour.length >= 7)
  const MARK = '=====step====='
  const answers = (
    await shell(`set -e\n${tour.map(s => `${s.command}\necho; echo ${MARK}`).join('\n')}`)
  ).split(MARK)
  for (const [i, { kind, answer }] of tour.entries()) {
    const given = answers[i]?.trim() ?? ''
    if (kind === 'json') {
      t.strictSame(JSON.parse(masked(given)), JSON.parse(masked(answer)), `step ${i + 1}`)
    } else {
      t.equal(masked(given), masked(answer.trim()), `step ${i + 1}`)
    }
  }
})
