import type { S3Client } from '@aws-sdk/client-s3'
import type { ObjectStorage } from './port.ts'

const CONNECT_MS = 3_000
const ANSWER_MS = 10_000
/** Requests to delete that are under way at a time. */
const AT_ONCE = 10

/** What STOA_S3_URL says. */
export interface S3Place {
  endpoint: string
  bucket: string
  region: string
  /** null: as the machine says (environment, profile, role). */
  credentials: { accessKeyId: string; secretAccessKey: string } | null
}

/**
 * Reads `https://key:secret@host/bucket?region=eu-central-1`; the region is us-east-1 where none is
 * said, which most servers that speak S3 take for their own.
 * @throws Error that says what is wrong
 */
export function s3PlaceOf(text: string): S3Place {
  const url = URL.canParse(text) ? new URL(text) : null
  const [bucket = '', ...rest] = url?.pathname.slice(1).split('/') ?? []
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) ||
    rest.some(part => part !== '') ||
    (url.username === '') !== (url.password === '')
  ) {
    throw new Error(
      'STOA_S3_URL must be a URL like https://key:secret@host/bucket?region=eu-central-1, percent-encoded where key or secret hold other than letters and digits.'
    )
  }
  return {
    endpoint: url.origin,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    credentials:
      url.username === ''
        ? null
        : {
            accessKeyId: decodeURIComponent(url.username),
            secretAccessKey: decodeURIComponent(url.password)
          }
  }
}

const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes((error as Error).name)

/** Objects in a bucket of a store that speaks S3. The library is loaded at the first of them. */
export function s3Storage({ endpoint, bucket, region, credentials }: S3Place): ObjectStorage {
  const library = () => import('@aws-sdk/client-s3')
  let opening: Promise<S3Client> | undefined
  const client = (): Promise<S3Client> =>
    (opening ??= library().then(
      ({ S3Client: Client }) =>
        new Client({
          endpoint,
          region,
          forcePathStyle: true,
          maxAttempts: 2,
          requestHandler: {
            connectionTimeout: CONNECT_MS,
            requestTimeout: ANSWER_MS,
            throwOnRequestTimeout: true
          },
          // Checksums of their own not every store knows; each request is signed over its content.
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
          ...(credentials !== null && { credentials })
        })
    ))
  return {
    name: 's3',
    async put(key, bytes, type) {
      const { PutObjectCommand } = await library()
      const put = { Bucket: bucket, Key: key, Body: bytes, ContentType: type }
      await (await client()).send(new PutObjectCommand(put))
    },
    async read(key) {
      const { GetObjectCommand } = await library()
      try {
        const { Body } = await (
          await client()
        ).send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return Body === undefined ? null : Buffer.from(await Body.transformToByteArray())
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async has(key) {
      const { HeadObjectCommand } = await library()
      try {
        await (await client()).send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
        return true
      } catch (error) {
        if (isMissing(error)) return false
        throw error
      }
    },
    async remove(keys) {
      // One by one: some stores know no way to delete many with one request.
      const { DeleteObjectCommand } = await library()
      const opened = await client()
      for (let from = 0; from < keys.length; from += AT_ONCE) {
        await Promise.all(
          keys
            .slice(from, from + AT_ONCE)
            .map(Key => opened.send(new DeleteObjectCommand({ Bucket: bucket, Key })))
        )
      }
    },
    async close() {
      const opened = await opening?.catch(() => undefined)
      opened?.destroy()
    }
  }
}
