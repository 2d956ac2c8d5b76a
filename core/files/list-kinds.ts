import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../context/use-case.ts'
import { Input } from '../primitives/schema.ts'
import { kindsHere, mayImport } from './kinds-here.ts'

export const KindView = Type.Object({
  name: Type.String({ description: 'e.g. catalog.products' }),
  called: Type.Unsafe<Record<string, string>>(
    Type.Record(Type.String(), Type.String(), {
      description: 'What people call it, by language.'
    })
  ),
  mayImport: Type.Boolean({ description: 'Whether the caller may import such files.' }),
  mayExport: Type.Boolean(),
  columns: Type.Array(Type.String(), {
    description: 'Of its files, without custom fields, which are called custom.<key>.'
  }),
  needs: Type.Array(Type.String(), { description: 'Columns a file must have.' }),
  systems: Type.Array(Type.String(), {
    description: 'Other systems whose exports are taken as they are.'
  })
})

export const listKinds = defineUseCase({
  name: 'files.list-kinds',
  summary: 'What can be imported from files and exported to them',
  permission: 'file.export',
  withPassword: 'it moves many records at once',
  reads: true,
  input: Input({}),
  run: async ctx => ({
    items: kindsHere(ctx)
      .map(kind => ({
        name: kind.name,
        called: kind.called,
        mayImport: ctx.can('file.import') && mayImport(ctx, kind),
        mayExport: ctx.can(kind.seenWith),
        columns: kind.columns.map(({ name }) => name),
        needs: [...kind.needs],
        systems: kind.profiles.map(({ title }) => title)
      }))
      .filter(kind => kind.mayImport || kind.mayExport)
  })
})
