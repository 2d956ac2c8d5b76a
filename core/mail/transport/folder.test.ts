import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import t from 'tap'
import { testInstance } from '../../../test/support/instance.ts'
import { mailDriver } from './driver.ts'
import { folderDriver } from './folder.ts'
import type { OutgoingMail } from './port.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'stoa-test-mail-'))
t.teardown(() => rm(dataDir, { recursive: true, force: true }))

t.test('without a mail server each mail becomes a file that mail programs open', async t => {
  const stoa = await testInstance({ STOA_DATA_DIR: dataDir })
  const owner = await stoa.signUp()
  const { id } = await stoa.ok('POST', '/api/v1/mail/messages/test', { token: owner.token })
  await stoa.settled()
  t.equal(mailDriver(stoa.instance).name, 'folder')
  t.match(await stoa.ok('GET', `/api/v1/mail/messages/${id}`, { token: owner.token }), {
    state: 'sent',
    attempts: 1
  })
  const file = `${owner.tenantId}.${id}.eml`
  t.strictSame(await readdir(join(dataDir, 'mail')), [file])
  const raw = await readFile(join(dataDir, 'mail', file))
  t.match(await PostalMime.parse(raw), {
    from: { name: / via Stoa$/, address: 'stoa@localhost' },
    to: [{ name: 'Olivia Owner', address: owner.email }],
    messageId: `<${id}@localhost>`,
    text: /^Hello Olivia Owner,/,
    html: /<p>Hello Olivia Owner,<\/p>/
  })
  t.notMatch(raw.toString().replaceAll('\r\n', ''), /\n/, 'lines end as they travel')
  if (process.platform !== 'win32') {
    t.equal((await stat(join(dataDir, 'mail', file))).mode & 0o077, 0, 'no one else reads it')
    t.equal((await stat(join(dataDir, 'mail'))).mode & 0o077, 0)
  }
})

t.test(
  'a mail that is sent again is the same file again, and the log has a line with its name and subject',
  async t => {
    const lines: unknown[][] = []
    const stoa = await testInstance({ STOA_DATA_DIR: dataDir, STOA_ROLE: 'web' })
    const log = Object.assign(stoa.instance.log.child({}), {
      info: (...line: unknown[]) => {
        lines.push(line)
      }
    })
    const folder = join(dataDir, 'again')
    const driver = folderDriver(folder, log)
    const mail: OutgoingMail = {
      tenantId: 'tenant',
      id: 'mail',
      messageId: '<mail@localhost>',
      date: new Date('2026-01-31T12:00:00Z'),
      from: { name: 'Shop', address: 'a@localhost' },
      replyTo: null,
      to: { name: null, address: 'b@example.test' },
      subject: 'Order 7',
      text: 'secret text',
      html: '<p>secret text</p>',
      files: []
    }
    await Promise.all([1, 2, 3].map(() => driver.send(mail, AbortSignal.timeout(5_000))))
    await driver.close()
    t.strictSame(await readdir(folder), ['tenant.mail.eml'])
    t.equal(
      (await PostalMime.parse(await readFile(join(folder, 'tenant.mail.eml')))).date,
      '2026-01-31T12:00:00.000Z'
    )
    t.strictSame(lines[0], [
      { tenant: 'tenant', file: 'tenant.mail.eml', subject: 'Order 7' },
      'mail written to a file, since SMTP_URL is not set'
    ])
    t.notMatch(JSON.stringify(lines), 'secret text')
  }
)
