import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import t from 'tap'

export interface S3Server {
  /** For STOA_S3_URL. */
  readonly url: string
  /** The keys of what lies in the bucket, in order. */
  keys(): Promise<string[]>
  /** Goes down; what it keeps stays. */
  stop(): Promise<void>
  /** Comes back where it was. */
  start(): Promise<void>
}

const BUCKET = 'pictures'
const MARK = /\._S3rver_object$/

/**
 * A server that speaks S3, checks signatures, and keeps its bucket in a folder, until the test file
 * ends. @param secret what callers sign with; the server knows S3RVER alone
 */
export async function s3Server({ secret = 'S3RVER' } = {}): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'stoa-s3-'))
  const port = await freePort()
  let running: S3rver | null = null
  const start = async (): Promise<void> => {
    running = new S3rver({
      address: '127.0.0.1',
      port,
      directory,
      silent: true,
      configureBuckets: [{ name: BUCKET }]
    })
    await running.run()
  }
  const stop = async (): Promise<void> => {
    const stopped = running?.close()
    running?.httpServer.closeAllConnections()
    running = null
    await stopped
  }
  await start()
  t.teardown(async () => {
    await stop()
    await rm(directory, { recursive: true, force: true })
  })
  return {
    url: `http://S3RVER:${secret}@127.0.0.1:${port}/${BUCKET}?region=eu-central-1`,
    keys: async () =>
      (await readdir(join(directory, BUCKET), { recursive: true }))
        .filter(name => MARK.test(name))
        .map(name => name.replace(MARK, ''))
        .sort(),
    start,
    stop
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
