import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { ActingContext } from '../../context/acting-context.ts'
import { decodeTable } from '../../files/csv/decode-table.ts'
import { isWorkbook, readWorkbook } from '../../files/csv/read-workbook.ts'
import { CsvFault } from '../../files/csv/records.ts'
import {
  IMAGE_TYPES,
  imageTypeOf,
  MILLION_PIXELS,
  MOST_IMAGE_BYTES
} from '../../media/image-type.ts'
import { coreErrors, Problem } from '../../primitives/errors.ts'
import { FairQueue, Rank } from '../../primitives/fair-queue.ts'
import type { Instance } from '../../instance/instance.ts'

/**
 * A file by any of three ways becomes a field of the input, a table `csv` and a picture `image`: as
 * the body itself (other fields from the query), as a multipart file, or in JSON. So the use case
 * knows none of them.
 */
export const uploads = fp<{ instance: Instance }>(
  async (app, { instance }) => {
    await app.register(multipart, {
      limits: { fileSize: instance.config.STOA_UPLOAD_LIMIT, files: 1, fields: 10, parts: 12 }
    })
    app.addContentTypeParser([...TABLES], { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, new SentTable(body as Buffer))
    })
    app.addContentTypeParser([...PICTURES], { parseAs: 'buffer' }, (request, body, done) => {
      try {
        const fields = { image: picture(body as Buffer), ...typed(request.query as object) }
        request.query = {}
        done(null, fields)
      } catch (error) {
        done(error as Error)
      }
    })
  },
  { name: 'stoa-uploads' }
)

/**
 * Files are held in memory while they are worked on: two of a tenant at a time, one of its
 * shoppers'.
 */
const places = new FairQueue({
  what: 'uploading',
  slots: [8, 6, 6],
  perKey: [1, 1, 1],
  waiting: { perKey: 8, all: 64 },
  patienceMs: 20_000
})

/**
 * For the routes that take a file, before its body is read: waits for a place, and frees it when
 * the request is over. The request's work learns by `acting.signal` that its client has left.
 * @throws stoa.busy
 */
export async function takeUploadPlace(
  { acting: { acting, tenantId, scope } }: FastifyRequest,
  { raw }: FastifyReply
): Promise<void> {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(coreErrors['client-left']())
  })
  acting.signal = gone.signal
  await places.take(tenantId, scope.rank ?? Rank.job, { signal: gone.signal })
  let held = true
  const free = (): void => {
    if (held) places.release(tenantId)
    held = false
  }
  raw.once('finish', free).once('close', free)
}

/** A table as it came: only a route that takes one has it read, which for a workbook is work. */
class SentTable {
  constructor(readonly bytes: Buffer) {}
}

/** For the routes that take a file: it, and the parts of a multipart body, become the input's fields. */
export async function readUpload(request: FastifyRequest, takes: 'csv' | 'image'): Promise<void> {
  const { body, acting, headers, query } = request
  if (body instanceof SentTable && takes === 'csv') {
    const csv = await tableOf(acting, body.bytes, charsetOf(headers['content-type']))
    request.query = {}
    request.body = { csv, ...typed(query as Record<string, unknown>) }
  }
  if (!request.isMultipart()) return
  try {
    request.body = await readParts(request, takes)
  } catch (error) {
    if (error instanceof Problem || (error as { statusCode?: number }).statusCode !== undefined) {
      throw error
    }
    throw coreErrors['invalid-input'](
      {},
      {
        errors: [
          {
            field: '/',
            code: 'form',
            message:
              'must be a form (multipart/form-data) with its boundary in the Content-Type, whole to its end'
          }
        ]
      }
    )
  }
}

async function readParts(
  request: FastifyRequest,
  takes: 'csv' | 'image'
): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    const bytes = await part.toBuffer()
    if (part.file.truncated) throw coreErrors['body-too-large']({ limit: bytes.length })
    if (takes === 'image') fields.image = picture(bytes)
    else fields.csv = await tableOf(request.acting, bytes)
  }
  return typed(fields)
}

/** A table is read as what its bytes are, whatever it is called: browsers go by the file's name. */
const TABLES = [
  'text/csv',
  'text/tab-separated-values',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
]
const charsetOf = (type = ''): string | undefined => /;\s*charset="?([^\s";]+)/i.exec(type)?.[1]

/** @throws stoa.wrong-encoding, stoa.unreadable-table, stoa.busy */
async function tableOf(ctx: ActingContext, bytes: Buffer, charset?: string): Promise<string> {
  if (!isWorkbook(bytes)) return decodeTable(bytes, charset)
  try {
    return await readWorkbook(ctx, bytes)
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    throw coreErrors['unreadable-table']({ reason: error.message }, { cause: error })
  }
}

const PICTURES = new Set<string>(IMAGE_TYPES)

/** A picture is what its bytes are, whatever it is called. @throws stoa.image-unreadable */
function picture(bytes: Buffer): { type: string; base64: string } {
  const type = imageTypeOf(bytes)
  if (bytes.length > MOST_IMAGE_BYTES) {
    throw coreErrors['body-too-large']({ limit: MOST_IMAGE_BYTES })
  }
  if (type === null) throw coreErrors['image-unreadable']({ limit: MILLION_PIXELS })
  return { type, base64: bytes.toString('base64') }
}

/** Query and form fields are texts; 'true' and 'false' are meant as such. */
const typed = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value === 'true' ? true : value === 'false' ? false : value
    ])
  )
