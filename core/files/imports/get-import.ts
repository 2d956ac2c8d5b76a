import { defineUseCase } from '../../context/use-case.ts'
import { Id } from '../../http/formats.ts'
import { PageInput } from '../../http/pagination.ts'
import { Input } from '../../primitives/schema.ts'
import { viewOfImport } from './view.ts'

export const getImport = defineUseCase({
  name: 'files.get-import',
  summary: 'The progress of an import, and its errors by row',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({ importId: Id, ...PageInput }),
  run: (ctx, { importId, limit, after }) => viewOfImport(ctx, importId, limit, after)
})
