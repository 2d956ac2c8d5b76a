import { Type } from '@sinclair/typebox'
import { defineUseCase } from '../../../context/use-case.ts'
import { Input } from '../../../primitives/schema.ts'
import { kindOf } from '../kinds-here.ts'
import { checkedDefinition } from './check-definition.ts'
import { demandRoom, fields } from './store.ts'
import { fieldFacts, Key, RecordName, TypeOfField } from './view.ts'

const { labels, ...others } = fieldFacts
const { choices, required, defaultValue, position, onReceipt, inList, filterable, personal } =
  others

export const createField = defineUseCase({
  name: 'custom-fields.create-field',
  summary: 'Defines a custom field of products, customers or other records',
  permission: 'custom-field.edit',
  withPassword: 'it administers the company',
  input: Input({
    record: RecordName,
    key: Key,
    type: TypeOfField,
    labels,
    choices: Type.Optional(choices),
    required: Type.Optional(required),
    defaultValue: Type.Optional(defaultValue),
    position: Type.Optional(position),
    onReceipt: Type.Optional(onReceipt),
    inList: Type.Optional(inList),
    filterable: Type.Optional(filterable),
    personal: Type.Optional(personal)
  }),
  async run(ctx, { record, ...given }) {
    const kind = kindOf(ctx, record)
    const facts = checkedDefinition(kind, {
      record,
      choices: [],
      required: false,
      defaultValue: null,
      onReceipt: false,
      inList: false,
      filterable: false,
      personal: false,
      ...given
    })
    const last = await demandRoom(ctx, record)
    return fields.create(ctx, { position: last, ...facts, active: true })
  }
})
