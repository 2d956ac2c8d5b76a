/**
 * The address of a picture for those who do not log in: whose it is, and a name nobody guesses. 76
 * letters of base64url: one byte (the form, 1), tenant and company (16 bytes each), then the name.
 * It is put together in SQL too (rows.ts); 33 bytes make 44 letters without a rest, so the name
 * follows as it is.
 */
const FORM = 1
const ID = 16
const HEAD = 44
const ADDRESS = /^[A-Za-z0-9_-]{76}$/

const idOf = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

export interface PicturePlace {
  tenantId: string
  companyId: string
  name: string
}

/** null: no address at all. */
export function openAddress(text: string): PicturePlace | null {
  if (!ADDRESS.test(text)) return null
  const head = Buffer.from(text.slice(0, HEAD), 'base64url')
  if (head[0] !== FORM) return null
  return {
    tenantId: idOf(head.subarray(1, 1 + ID)),
    companyId: idOf(head.subarray(1 + ID)),
    name: text.slice(HEAD)
  }
}
