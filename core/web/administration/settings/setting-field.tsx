import { useState } from 'react'
import { Checkbox, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import { MoneyInput } from '../../kit/money-input.tsx'
import { administrationWords } from '../administration-words.ts'
import { readable } from '../readable.ts'
import { fieldKindOf, isNullable } from './form-schema.ts'
import css from './settings.module.css'
import { UNREADABLE, type Setting } from './settings-query.ts'

interface Props {
  setting: Setting
  label: string
  value: unknown
  error: string | undefined
  disabled: boolean
  onValue(value: unknown): void
}

/** A field out of a JSON Schema. What the schema says is checked by the API. */
export function SettingField({ setting, label, value, error, disabled, onValue }: Props) {
  const words = administrationWords.use()
  const field = fieldKindOf(setting)
  const common = { 'aria-label': label, error, disabled }
  const empty = isNullable(setting) ? null : ''
  switch (field.kind) {
    case 'boolean':
      return (
        <Switch
          {...common}
          checked={value === true}
          label={value === true ? words.yes : words.no}
          onChange={event => onValue(event.currentTarget.checked)}
        />
      )
    case 'amount':
      return <MoneyInput {...common} value={value as number | null} onChange={onValue} />
    case 'number':
      return (
        <TextInput
          {...common}
          type="number"
          min={field.minimum}
          max={field.maximum}
          value={value === null || value === undefined ? '' : String(value)}
          onChange={event => {
            const text = event.currentTarget.value
            onValue(text === '' ? empty : Number(text))
          }}
        />
      )
    case 'choice':
      return (
        <NativeSelect
          {...common}
          value={String(value ?? '')}
          data={[
            ...(isNullable(setting) ? [{ value: '', label: words.none }] : []),
            ...field.options.map(option => ({ value: option, label: readable(option) }))
          ]}
          onChange={event => onValue(event.currentTarget.value || empty)}
        />
      )
    case 'choices':
      return (
        <Checkbox.Group
          {...common}
          value={value as string[]}
          onChange={chosen => onValue(field.options.filter(option => chosen.includes(option)))}
        >
          <div className={css['choices']}>
            {field.options.map(option => (
              <Checkbox key={option} value={option} label={readable(option)} disabled={disabled} />
            ))}
          </div>
        </Checkbox.Group>
      )
    case 'lines':
      return (
        <>
          <Textarea
            {...common}
            autosize
            minRows={2}
            placeholder={words.settings.oneALine}
            value={(value as string[]).join('\n')}
            onChange={event =>
              onValue(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'))
            }
          />
          <Examples
            of={field.examples.filter(one => !(value as string[]).includes(one))}
            disabled={disabled}
            onAdd={one => onValue([...(value as string[]), one])}
          />
        </>
      )
    case 'text':
      return field.isLong ? (
        <Textarea
          {...common}
          autosize
          maxLength={field.maxLength}
          value={String(value ?? '')}
          onChange={event => onValue(event.currentTarget.value || empty)}
        />
      ) : (
        <TextInput
          {...common}
          type={field.input}
          maxLength={field.maxLength}
          value={String(value ?? '')}
          onChange={event => onValue(event.currentTarget.value || empty)}
        />
      )
    case 'json':
      return <JsonField {...common} value={value} onValue={onValue} />
  }
}

interface ExamplesProps {
  of: string[]
  disabled: boolean
  onAdd(example: string): void
}

/** What usually stands in such a list, to be added at a click. */
function Examples({ of, disabled, onAdd }: ExamplesProps) {
  if (of.length === 0 || disabled) return null
  return (
    <p className={`small ${css['source']}`}>
      {of.map(one => (
        <button key={one} type="button" className="link num" onClick={() => onAdd(one)}>
          + {one}
        </button>
      ))}
    </p>
  )
}

type JsonProps = Omit<Props, 'setting' | 'label'> & { 'aria-label': string }

/** What no form can be made of is written as the API has it. */
function JsonField({ value, error, onValue, ...rest }: JsonProps) {
  const { settings } = administrationWords.use()
  const written = value === UNREADABLE ? null : JSON.stringify(value, null, 2)
  const [text, setText] = useState(written ?? '')
  const [known, setKnown] = useState(written)
  const [isWrong, setIsWrong] = useState(false)
  if (written !== null && written !== known) {
    setKnown(written)
    setText(written)
  }
  return (
    <Textarea
      {...rest}
      autosize
      classNames={{ input: css['json'] as string }}
      value={text}
      error={isWrong ? settings.notJson : error}
      onChange={event => {
        setText(event.currentTarget.value)
        try {
          const next: unknown = JSON.parse(event.currentTarget.value)
          setKnown(JSON.stringify(next, null, 2))
          setIsWrong(false)
          onValue(next)
        } catch {
          setIsWrong(true)
          onValue(UNREADABLE)
        }
      }}
    />
  )
}
