/** What keeps objects (pictures, files) outside the database: one for each process. */
export interface ObjectStorage {
  readonly name: 'disk' | 's3'
  /** Resolves once it is kept for good: whole, over what had that key before. */
  put(key: string, bytes: Buffer, type: string): Promise<void>
  /** null: nothing has that key. */
  read(key: string): Promise<Buffer | null>
  /** Whether something has that key. */
  has(key: string): Promise<boolean>
  /** What has no such key is none the worse. */
  remove(keys: readonly string[]): Promise<void>
  close(): Promise<void>
}
