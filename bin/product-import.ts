import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client.ts'
import { progressBar } from './output.ts'

interface Remark {
  line: number
  severity: string
  field: string
  message: string
}
interface ImportState {
  id: string
  state: string
  total: number
  done: number
  created: number
  changed: number
  unchanged: number
  failed: number
  errors: { items: Remark[]; next: string | null }
}

export interface ImportResult {
  created: number
  changed: number
  unchanged: number
  failed: number
  errors: Array<{ line: number; field: string | null; message: string }>
  /** What is to be known of rows that were taken all the same. */
  notes: Array<{ line: number; field: string | null; message: string }>
}

const POLL_MS = 150

/**
 * Uploads a file of products, a CSV or a workbook as it is, and follows the import to its end.
 * @param options.columns what its columns are, e.g. `Artikel=sku,Preis=price,*=-`; undefined: it says
 * it itself
 * @param options.key the same key and file again follow the same import
 */
export async function importProducts(
  client: Client,
  file: Uint8Array<ArrayBuffer>,
  {
    columns,
    dryRun = false,
    key,
    quiet
  }: { columns?: string | undefined; dryRun?: boolean; key: string; quiet: boolean }
): Promise<ImportResult> {
  const body = new FormData()
  body.append('dryRun', String(dryRun))
  if (columns !== undefined) body.append('columns', columns)
  body.append('file', new Blob([file]), 'file')
  let state = await client.call<ImportState>(
    'POST',
    '/api/v1/files/kinds/catalog.products/imports',
    {
      body,
      key
    }
  )
  const { id } = state
  const bar = progressBar('products', state.total, quiet)
  state = await client.call<ImportState>('GET', `/api/v1/files/imports/${id}?limit=100`)
  while (state.state !== 'done') {
    await pause(POLL_MS)
    state = await client.call<ImportState>('GET', `/api/v1/files/imports/${id}?limit=100`)
    bar.to(state.done)
  }
  bar.end()
  const errors = [...state.errors.items]
  for (let { next } = state.errors; next !== null;) {
    const page: ImportState = await client.call<ImportState>(
      'GET',
      `/api/v1/files/imports/${id}?limit=100&after=${encodeURIComponent(next)}`
    )
    errors.push(...page.errors.items)
    next = page.errors.next
  }
  const { created, changed, unchanged, failed } = state
  const said = (severity: string): ImportResult['errors'] =>
    errors
      .filter(e => e.severity === severity)
      .map(({ line, field, message }) => ({ line, field: field === '/' ? null : field, message }))
  return { created, changed, unchanged, failed, errors: said('error'), notes: said('warning') }
}
