import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Input } from '../../primitives/schema.ts'
import { KindName } from '../imports/start-import.ts'
import { kindsHere, mayImport } from '../kinds-here.ts'
import { mappingsOf } from './store.ts'

export const listMappings = defineUseCase({
  name: 'files.list-mappings',
  summary: 'The saved mappings of files that the caller may import',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({ kind: Type.Optional(KindName) }),
  async run(ctx, { kind }) {
    const names = kindsHere(ctx)
      .filter(one => mayImport(ctx, one) && (kind === undefined || one.name === kind))
      .map(({ name }) => name)
    return { items: await mappingsOf([ctx.tenantId, ctx.company().id, names]) }
  }
})
