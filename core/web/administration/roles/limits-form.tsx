import { NativeSelect, TextInput } from '@mantine/core'
import { MoneyInput } from '../../kit/money-input.tsx'
import { Icon, newKey, useMe } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { operatorsOf, type Field, type Limit, type Operator } from './limits.ts'
import css from './roles.module.css'
import { isAmount, useFieldName } from './use-limit-text.ts'

interface Props {
  limits: Limit[]
  fields: Field[]
  onLimits(limits: Limit[]): void
}

const emptyOf = (field: Field): Limit => ({
  id: newKey(),
  field: field.field,
  operator: operatorsOf(field)[0] as Operator,
  value: field.type === 'boolean' ? 'true' : ''
})

/** Which rows: all of the limits must hold. */
export function LimitsForm({ limits, fields, onLimits }: Props) {
  const words = administrationWords.use()
  const { roles } = words
  const fieldName = useFieldName()
  const put = (next: Limit): void =>
    onLimits(limits.map(limit => (limit.id === next.id ? next : limit)))
  const ofName = (name: string): Field => fields.find(one => one.field === name) as Field
  return (
    <div className="stack">
      {limits.map(limit => (
        <div key={limit.id} className={css['limit']}>
          <NativeSelect
            aria-label={roles.field}
            data={fields.map(({ field }) => ({ value: field, label: fieldName(field) }))}
            value={limit.field}
            onChange={event => put({ ...emptyOf(ofName(event.currentTarget.value)), id: limit.id })}
          />
          <NativeSelect
            aria-label={roles.comparison}
            data={operatorsOf(ofName(limit.field)).map(value => ({
              value,
              label: roles.operators[value]
            }))}
            value={limit.operator}
            onChange={event =>
              put({
                ...limit,
                operator: event.currentTarget.value as Operator,
                value: event.currentTarget.value === '$exists' ? 'true' : limit.value
              })
            }
          />
          <Value
            limit={limit}
            field={ofName(limit.field)}
            onValue={value => put({ ...limit, value })}
          />
          <button
            type="button"
            className="button quiet only"
            aria-label={roles.dropLimit}
            onClick={() => onLimits(limits.filter(one => one !== limit))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <div>
        <button
          type="button"
          className="button"
          onClick={() => fields[0] && onLimits([...limits, emptyOf(startOf(fields))])}
        >
          <Icon name="plus" />
          {limits.length === 0 ? roles.addLimit : roles.addAnother}
        </button>
      </div>
    </div>
  )
}

/** An amount is what most limits are about. */
const startOf = (fields: Field[]): Field =>
  fields.find(({ field }) => field === 'totalMinor') ?? (fields[0] as Field)

interface ValueProps {
  limit: Limit
  field: Field
  onValue(value: string): void
}

function Value({ limit, field, onValue }: ValueProps) {
  const words = administrationWords.use()
  const { companies } = useMe()
  const label = words.roles.value
  const choices =
    field.type === 'boolean' || limit.operator === '$exists'
      ? [
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no }
        ]
      : field.field === 'shopId' && limit.operator !== '$in'
        ? companies.flatMap(({ shops }) =>
            shops.map(({ id, name }) => ({ value: id, label: name }))
          )
        : null
  if (choices !== null) {
    return (
      <NativeSelect
        aria-label={label}
        data={limit.value === '' ? [{ value: '', label: words.choose }, ...choices] : choices}
        value={limit.value}
        onChange={event => onValue(event.currentTarget.value)}
      />
    )
  }
  if (isAmount(field.field)) {
    return (
      <MoneyInput
        aria-label={label}
        value={limit.value === '' ? null : Number(limit.value)}
        onChange={amount => onValue(amount === null ? '' : String(amount))}
      />
    )
  }
  return (
    <TextInput
      aria-label={label}
      type={field.type === 'day' ? 'date' : 'text'}
      value={limit.value}
      onChange={event => onValue(event.currentTarget.value)}
    />
  )
}
