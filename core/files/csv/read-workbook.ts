import { ActingContext } from '../../context/acting-context.ts'
import type { Context } from '../../context/context.ts'
import { inThread } from './in-thread.ts'

/** Whether bytes are a ZIP archive (APPNOTE.TXT, 4.3.7), which every .xlsx file is (ECMA-376-2). */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/**
 * The first sheet of an Excel workbook (.xlsx) as CSV (see csvOfWorkbook), read in a thread that
 * ends with the request.
 * @throws CsvFault for what is none; stoa.busy when too many files of the tenant are being read
 */
export async function readWorkbook(ctx: Context, bytes: Uint8Array): Promise<string> {
  const { signal } = ActingContext.of(ctx).acting
  const pieces = inThread<string>(ctx, 'workbook-thread', { bytes }, signal)
  let csv = ''
  for await (const piece of pieces) csv += piece
  return csv
}
