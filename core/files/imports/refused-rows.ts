import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { Input } from '../../primitives/schema.ts'
import { columnsOf } from '../columns.ts'
import { kindOf } from '../kinds-here.ts'
import type { Sheet } from '../exports/sheet.ts'
import { factsOfImport, refusedLines } from './store.ts'
import { importToSee } from './view.ts'

const AT_ONCE = 1_000

/** @throws stoa.not-found */
export const refusedRows = defineUseCase({
  name: 'files.refused-rows',
  summary: 'The refused rows of an import as a file, with what is wrong: to mend and import again',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({ importId: Id }),
  async run(ctx, { importId }): Promise<Sheet> {
    const scope = [ctx.tenantId, ctx.company().id, importId]
    const record = await importToSee(ctx, importId)
    const kind = kindOf(ctx, record.kind)
    const [[facts], all] = await Promise.all([factsOfImport(scope), columnsOf(ctx, kind)])
    const columns = all.filter(({ name }) => facts?.columns.includes(name))
    const types = columns.map(({ type = 'text' }) => type)
    const rows: string[][] = []
    for (let line = 0; ;) {
      const page = await refusedLines([...scope, line, AT_ONCE])
      for (const { line: at, cells, reasons } of page) {
        rows.push([...columns.map(({ name }) => cells?.[name] ?? ''), String(at), reasons])
      }
      line = page.at(-1)?.line ?? line
      if (page.length < AT_ONCE) break
    }
    return {
      name: `${kind.name.replace('.', '-')}-refused`,
      types: [...types, 'number', 'text'],
      header: [...columns.map(({ name }) => name), '- line', '- error'],
      rows
    }
  }
})
