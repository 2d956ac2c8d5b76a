import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { s3Server } from '../../test/support/s3-server.ts'
import { diskStorage } from './disk.ts'
import type { ObjectStorage } from './port.ts'
import { s3PlaceOf, s3Storage } from './s3.ts'

const folder = await mkdtemp(join(tmpdir(), 'stoa-objects-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
const server = await s3Server()
const drivers: ObjectStorage[] = [
  diskStorage(join(folder, 'driver')),
  s3Storage(s3PlaceOf(server.url))
]
t.teardown(() => Promise.all(drivers.map(driver => driver.close())))

for (const storage of drivers) {
  t.test(`${storage.name}: what was put is read, replaced and removed`, async t => {
    const key = 'tenant/company/things/name_of-it.small'
    t.equal(await storage.read(key), null)
    t.equal(await storage.has(key), false)
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 251))
    await storage.put(key, bytes, 'image/webp')
    t.equal(await storage.has(key), true)
    t.ok((await storage.read(key))?.equals(bytes))
    await storage.put(key, Buffer.from('other'), 'image/webp')
    t.equal((await storage.read(key))?.toString(), 'other')
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        storage.put(`a/b/c/${i}`, Buffer.from([i]), 'image/webp')
      )
    )
    await storage.remove([key, 'a/b/c/3', 'a/b/c/never'])
    await storage.remove([])
    t.equal(await storage.read(key), null)
    t.equal(await storage.read('a/b/c/3'), null)
    t.strictSame(await storage.read('a/b/c/4'), Buffer.from([4]))
  })
}

t.test('a disk that cannot be written says so, and leaves nothing half', async t => {
  const at = join(folder, 'taken')
  const storage = diskStorage(at)
  await storage.put('a/b', Buffer.from('b'), 'image/webp')
  await t.rejects(storage.put('a/b/c', Buffer.from('c'), 'image/webp'), { code: /ENOTDIR|EEXIST/ })
  t.strictSame(await readdir(join(at, '.unfinished')), [])
  t.equal((await storage.read('a/b'))?.toString(), 'b')
})

t.test(
  'what a killed process left unfinished is cleared away, what is being written stays',
  async t => {
    const at = join(folder, 'left')
    await mkdir(join(at, '.unfinished'), { recursive: true })
    const [old, fresh] = [join(at, '.unfinished', 'old'), join(at, '.unfinished', 'fresh')]
    for (const path of [old, fresh]) await writeFile(path, 'half')
    await utimes(old, new Date(), new Date(Date.now() - 2 * 3_600_000))
    await diskStorage(at).put('a/b', Buffer.from('b'), 'image/webp')
    t.strictSame(await readdir(join(at, '.unfinished')), ['fresh'])
    t.equal((await stat(join(at, 'a', 'b'))).mode & 0o777, 0o600)
  }
)

t.test('killed while it writes, a process leaves each object whole or not at all', async t => {
  const SIZE = 2_000_000
  const root = join(import.meta.dirname, '..', '..')
  const writer = join(root, 'test', 'support', 'object-writer.ts')
  let found = 0
  let killedInTime = 0
  for (let round = 0; round < 4; round++) {
    const at = join(folder, `killed-${round}`)
    const child = fork(join(root, 'bin', 'run.mjs'), [writer, at, String(SIZE)], { execArgv: [] })
    t.teardown(() => child.kill('SIGKILL'))
    const gone = once(child, 'exit')
    await once(child, 'message')
    // In the middle of one of those that follow.
    await new Promise(resolve => setTimeout(resolve, round * 3))
    child.kill('SIGKILL')
    if ((await gone)[1] === 'SIGKILL') killedInTime++
    for (const name of await readdir(join(at, 'objects'))) {
      const bytes = await readFile(join(at, 'objects', name))
      t.equal(bytes.length, SIZE)
      t.ok(bytes.every(byte => byte === bytes[0]))
      found++
    }
  }
  t.ok(found > 0)
  t.equal(killedInTime, 4)
})

t.test(
  'a store that is away or refuses us is an error in time, and works again when it is back',
  async t => {
    const [storage] = drivers.filter(({ name }) => name === 's3') as [ObjectStorage]
    await storage.put('x/y/z', Buffer.from('z'), 'image/webp')
    await server.stop()
    await t.rejects(storage.read('x/y/z'))
    await t.rejects(storage.put('x/y/z2', Buffer.from('z'), 'image/webp'))
    await t.rejects(storage.remove(['x/y/z']))
    await t.rejects(storage.has('x/y/z'))
    await server.start()
    t.equal((await storage.read('x/y/z'))?.toString(), 'z')
    t.equal(await storage.read('x/y/z2'), null)
    const stranger = s3Storage(s3PlaceOf(server.url.replace(':S3RVER@', ':wrong@')))
    await t.rejects(stranger.put('x/y/s', Buffer.from('s'), 'image/webp'), {
      name: 'SignatureDoesNotMatch'
    })
    await t.rejects(
      stranger.read('x/y/z'),
      { name: 'SignatureDoesNotMatch' },
      'refused is not missing'
    )
    const elsewhere = s3Storage(s3PlaceOf(server.url.replace('/pictures?', '/no-such-bucket?')))
    await t.rejects(elsewhere.read('x/y/z'), { name: 'NoSuchBucket' })
    await Promise.all([stranger.close(), elsewhere.close()])
  }
)

t.test('the address of a bucket is read, or refused with what it should be', async t => {
  t.strictSame(
    s3PlaceOf('https://AK%2FID:se%2Bcret@s3.example.test/my-bucket?region=eu-central-1'),
    {
      endpoint: 'https://s3.example.test',
      bucket: 'my-bucket',
      region: 'eu-central-1',
      credentials: { accessKeyId: 'AK/ID', secretAccessKey: 'se+cret' }
    }
  )
  t.match(s3PlaceOf('http://127.0.0.1:9000/my.bucket/'), {
    endpoint: 'http://127.0.0.1:9000',
    bucket: 'my.bucket',
    region: 'us-east-1',
    credentials: null
  })
  for (const wrong of [
    'bucket',
    's3://bucket/x',
    'https://host',
    'https://host/',
    'https://host/a/b',
    'https://host/UPPER',
    'https://key@host/bucket'
  ]) {
    t.throws(() => s3PlaceOf(wrong), /STOA_S3_URL must be a URL like/, wrong)
  }
})
