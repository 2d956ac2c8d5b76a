import { join, resolve } from 'node:path'
import type { Config } from '../instance/config.ts'
import type { Instance } from '../instance/instance.ts'
import { diskStorage } from './disk.ts'
import type { ObjectStorage } from './port.ts'
import { s3PlaceOf, s3Storage } from './s3.ts'

const opened = new WeakMap<Instance, ObjectStorage>()

/** S3 where STOA_S3_URL is set, else the folder objects of STOA_DATA_DIR. */
export const openStorage = ({ STOA_S3_URL, STOA_DATA_DIR }: Config): ObjectStorage =>
  STOA_S3_URL === undefined
    ? diskStorage(join(resolve(STOA_DATA_DIR), 'objects'))
    : s3Storage(s3PlaceOf(STOA_S3_URL))

/** The one storage of this process, opened at the first object. */
export function storageOf(instance: Instance): ObjectStorage {
  let storage = opened.get(instance)
  if (!storage) opened.set(instance, (storage = openStorage(instance.config)))
  return storage
}

/** Closes what this process has open to the storage. */
export async function closeStorage(instance: Instance): Promise<void> {
  await opened.get(instance)?.close()
}
