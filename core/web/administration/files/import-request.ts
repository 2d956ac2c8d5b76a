import { answer, api, type Reply } from '../../web-api.ts'

/** What a file is, as the server reads it. */
export type Preview = Reply<'/api/v1/files/kinds/{kind}/previews', 'post'>
/** By the place of a column in the file: what it is; null: it is left out. */
export type Mapping = Array<string | null>

/** A form: the file as it is, and what is said about it. */
function form(file: File, fields: Record<string, string> = {}): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  data.append('file', file)
  return data
}

export const previewImport = (kind: string, file: File): Promise<Preview> =>
  answer(
    api.POST('/api/v1/files/kinds/{kind}/previews', {
      params: { path: { kind } },
      body: { csv: '' },
      bodySerializer: () => form(file)
    })
  )

/**
 * @param columns what the columns are; null: the file says it itself
 * @param key the same again makes no second import
 */
export const importFile = (
  kind: string,
  file: File,
  { columns, dryRun, key }: { columns: Mapping | null; dryRun: boolean; key: string }
) =>
  answer(
    api.POST('/api/v1/files/kinds/{kind}/imports', {
      params: { path: { kind } },
      headers: { 'idempotency-key': key },
      body: { csv: '' },
      bodySerializer: () =>
        form(file, {
          dryRun: String(dryRun),
          ...(columns === null ? {} : { columns: columnsSaid(columns) })
        })
    })
  )

const columnsSaid = (mapping: Mapping): string =>
  [...mapping.flatMap((column, i) => (column === null ? [] : [`#${i + 1}=${column}`])), '*=-'].join(
    ','
  )

export const saveMapping = (kind: string, name: string, header: string[], columns: Mapping) =>
  answer(api.POST('/api/v1/files/mappings', { body: { kind, name, header, columns } }))

/** A column stands for one thing, and each thing for one column. */
export const withColumn = (mapping: Mapping, at: number, column: string | null): Mapping =>
  mapping.map((was, i) => (i === at ? column : was === column ? null : was))
