import { createHmac } from 'node:crypto'
import { ActingContext } from '../context/acting-context.ts'
import type { Context, OuterContext } from '../context/context.ts'
import { inUnitOfWork } from '../database/unit-of-work.ts'
import { coreErrors } from '../primitives/errors.ts'
import type { ObjectStorage } from './port.ts'
import { storageOf } from './open-storage.ts'

/**
 * One kind of objects of a plugin, kept outside the database: on a disk or in a bucket, as the
 * instance is configured. Each company has its own, whatever name is asked for. What is kept under a
 * name is not changed any more; a row of the plugin's says which names there are, and what no row
 * names any more the plugin removes.
 *
 * All of it is slow: never inside a unit of work.
 */
export interface Objects {
  /**
   * A name for bytes that cannot be guessed: keyed by the instance, of this company alone. The same
   * bytes for the same subject have the same name, others another. 32 letters, digits, - and _.
   * @param subject what they belong to, e.g. a row's id
   */
  nameOf(ctx: Context, subject: string, bytes: Buffer): string
  /** @throws stoa.storage-unavailable (503): nothing was kept, or perhaps it was; the same again is safe */
  put(ctx: OuterContext, name: string, bytes: Buffer): Promise<void>
  /** null: there is none of that name. @throws stoa.storage-unavailable */
  read(ctx: OuterContext, name: string): Promise<Buffer | null>
  /** @throws stoa.storage-unavailable */
  remove(ctx: OuterContext, names: readonly string[]): Promise<void>
}

const NAME = /^[A-Za-z0-9._-]{1,100}$/
const NAME_BYTES = 24
/** All of a company's objects of one kind begin with it. */
export const objectKey = (
  tenantId: string,
  companyId: string,
  kind: string,
  name: string
): string => `${tenantId}/${companyId}/${kind}/${name}`

/**
 * Declares a kind of objects.
 * @param definition.name `<plugin>.<nouns>`, e.g. `catalog.pictures`
 * @param definition.type their media type
 */
export function defineObjects({ name: kind, type }: { name: string; type: string }): Objects {
  const keyOf = (ctx: Context, name: string): string => {
    if (!NAME.test(name)) throw new Error(`${name} is no name of an object.`)
    return objectKey(ctx.tenantId, ctx.company().id, kind, name)
  }
  return Object.freeze<Objects>({
    nameOf: (ctx, subject, bytes) =>
      createHmac('sha256', ActingContext.of(ctx).instance.secrets.key('names of objects'))
        .update(`${objectKey(ctx.tenantId, ctx.company().id, kind, subject)}\n`)
        .update(bytes)
        .digest()
        .subarray(0, NAME_BYTES)
        .toString('base64url'),
    put: (ctx, name, bytes) => asking(ctx, storage => storage.put(keyOf(ctx, name), bytes, type)),
    read: (ctx, name) => asking(ctx, storage => storage.read(keyOf(ctx, name))),
    remove: (ctx, names) =>
      asking(ctx, storage => storage.remove(names.map(name => keyOf(ctx, name))))
  })
}

async function asking<T>(
  ctx: OuterContext,
  ask: (storage: ObjectStorage) => Promise<T>
): Promise<T> {
  if (inUnitOfWork()) {
    throw new Error('Objects are slow: put, read and remove them outside any unit of work.')
  }
  const storage = storageOf(ActingContext.of(ctx).instance)
  try {
    return await ask(storage)
  } catch (error) {
    ctx.log.error({ err: error, storage: storage.name }, 'the object storage does not answer')
    throw coreErrors['storage-unavailable']({}, { cause: error, headers: { 'retry-after': '5' } })
  }
}
