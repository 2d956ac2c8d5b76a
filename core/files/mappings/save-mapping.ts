import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../context/use-case.ts'
import { Id, Line } from '../../http/formats.ts'
import { coreErrors } from '../../primitives/errors.ts'
import { newId } from '../../primitives/ids.ts'
import { Input, Nullable } from '../../primitives/schema.ts'
import { columnsOf } from '../columns.ts'
import { fileErrors } from '../errors.ts'
import { KindName } from '../imports/start-import.ts'
import { kindToImport } from '../kinds-here.ts'
import { insertMapping, mappingsOf } from './store.ts'

const MOST = 100

export const MappingView = Type.Object({
  id: Id,
  kind: Type.String(),
  name: Type.String(),
  header: Type.Array(Type.String(), { description: 'What the columns of the files are called.' }),
  columns: Type.Array(Nullable(Type.String()), {
    description: 'What they are, in the same order; null: left out.'
  })
})

/** @throws files.mapping-name-taken, files.too-many-mappings, stoa.invalid-input */
export const saveMapping = defineUseCase({
  name: 'files.save-mapping',
  summary: 'Saves what the columns of such files are; a file with the same header is read so',
  permission: 'file.import',
  withPassword: 'it moves many records at once',
  clashes: {
    file_mapping_name: (_, { name }) => fileErrors['mapping-name-taken']({ name })
  },
  input: Input({
    kind: KindName,
    name: Line(80, 'E.g. the supplier whose files these are.'),
    header: Type.Array(Type.String({ maxLength: 200 }), {
      minItems: 1,
      maxItems: 100,
      examples: [['Artikel', 'Preis']]
    }),
    columns: Type.Array(Nullable(Type.String({ maxLength: 80 })), {
      minItems: 1,
      maxItems: 100,
      examples: [['sku', 'price']]
    })
  }),
  async run(ctx, { kind: kindName, name, header, columns }) {
    const kind = kindToImport(ctx, kindName)
    const known = new Set((await columnsOf(ctx, kind)).map(column => column.name))
    const stray = columns.findIndex(column => column !== null && !known.has(column))
    if (stray >= 0 || header.length !== columns.length) {
      const field = stray >= 0 ? `/columns/${stray}` : '/columns'
      const message =
        stray >= 0 ? 'is no column of this import' : 'must be as many as `header` has names'
      throw coreErrors['invalid-input']({}, { errors: [{ field, code: 'invalid', message }] })
    }
    const scope = [ctx.tenantId, ctx.company().id]
    if ((await mappingsOf([...scope, [kindName]])).length >= MOST) {
      throw fileErrors['too-many-mappings']({ most: MOST })
    }
    const id = newId()
    await insertMapping([...scope, id, kindName, name, header, columns])
    ctx.audited(id, { kind: kindName, name })
    return { id, kind: kindName, name, header, columns }
  }
})
