import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../../context/use-case.ts'
import { Id, Version } from '../../../http/formats.ts'
import { Input } from '../../../primitives/schema.ts'
import { toChange } from '../../fields.ts'
import { kindOf } from '../kinds-here.ts'
import { checkedDefinition } from './check-definition.ts'
import { demandRoom, fields } from './store.ts'
import { fieldFacts } from './view.ts'

/** Key, type and kind of record never change: what records hold is understood by them. */
export const changeField = defineUseCase({
  name: 'custom-fields.change-field',
  summary: 'Changes what a custom field is called, takes and shows; archives it, or takes it back',
  permission: 'custom-field.edit',
  withPassword: 'it administers the company',
  input: Input({
    fieldId: Id,
    version: Version,
    ...toChange(fieldFacts),
    active: Type.Optional(Type.Boolean({ description: 'false: archived; its values are kept.' }))
  }),
  async run(ctx, { fieldId, version, ...change }) {
    const before = await fields.get(ctx, fieldId)
    if (change.active === true && !before.active) await demandRoom(ctx, before.record, false)
    return fields.change(ctx, fieldId, version, now =>
      checkedDefinition(kindOf(ctx, now.record), { ...now, ...change })
    )
  }
})
