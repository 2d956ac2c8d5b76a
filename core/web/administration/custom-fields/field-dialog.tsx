import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { FieldInput } from '../../kit/custom-field-input.tsx'
import { labelOf, type CustomField } from '../../kit/custom-field.ts'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api, said, useLanguage } from '../../web-api.ts'
import {
  choicesOf,
  factsOf,
  type FieldValues,
  isOfChoices,
  keyOf,
  type LabelLanguage,
  LANGUAGES,
  nameField,
  valuesOf
} from './field-values.ts'
import type { RecordKind } from './fields-query.ts'
import { fieldsWords } from './fields-words.ts'

interface Props {
  kind: RecordKind
  /** undefined: a new one. */
  field: CustomField | undefined
  onClose(): void
}

const FLAGS = ['required', 'onReceipt', 'inList', 'filterable', 'personal'] as const
const KEY = /^[a-z][a-z0-9_]{0,39}$/

/** Defines a field of these records, or changes one. */
export function FieldDialog({ kind, field, onClose }: Props) {
  const words = fieldsWords.use()
  const language = useLanguage()
  const queries = useQueryClient()
  const own = LANGUAGES.find(one => one === language) ?? 'en'
  const ownName = nameField(own)
  const path = { fieldId: field?.id ?? '' }
  const stale = () => queries.invalidateQueries({ queryKey: ['stoa', 'custom-fields'] })
  const edit = useEdit<CustomField, FieldValues>({
    resource: field,
    valuesOf,
    fields: {
      ...words,
      en: words.nameIn.en,
      es: words.nameIn.es,
      pt: words.nameIn.pt,
      id_: words.nameIn.id,
      defaultValue: { label: words.defaultValue, show: ({ value }) => String(value ?? '') }
    },
    validate: {
      [ownName]: (value: string) =>
        value.trim() === '' && (field === undefined || labelOf(field, own) === '')
          ? words.needed
          : null,
      key: value =>
        field !== undefined || (value.trim() === '' ? true : KEY.test(value.trim()))
          ? null
          : words.keyWrong,
      choices: (value, { type }) =>
        isOfChoices(type) && choicesOf(value).length === 0 ? words.needed : null
    },
    fieldOf: name => (name.startsWith('labels') ? ownName : name),
    fieldOfCode: { 'custom-fields.key-taken': 'key' },
    save: async ({ values, resource, ifMatch, key }) =>
      (await (resource === undefined
        ? answer(
            api.POST('/api/v1/custom-fields/fields', {
              headers: { 'idempotency-key': key },
              body: {
                record: kind.record,
                key: values.key.trim() || keyOf(values[ownName]) || `field_${key.slice(0, 6)}`,
                type: values.type,
                ...factsOf(values, undefined)
              }
            })
          )
        : answer(
            api.PATCH('/api/v1/custom-fields/fields/{fieldId}', {
              params: { path, header: { 'if-match': ifMatch } },
              body: factsOf(values, resource)
            })
          ))) as CustomField,
    load: async () =>
      (await answer(
        api.GET('/api/v1/custom-fields/fields/{fieldId}', { params: { path } })
      )) as CustomField,
    onSaved: saved => {
      void stale()
      if (field === undefined) said(words.added(labelOf(saved, language)))
      onClose()
    }
  })
  const { form } = edit
  const { type } = form.values
  const setActive = async (one: CustomField, active: boolean): Promise<void> => {
    await answer(
      api.PATCH('/api/v1/custom-fields/fields/{fieldId}', {
        params: { path, header: { 'if-match': `"${one.version}"` } },
        body: { active }
      })
    ).finally(stale)
    const name = labelOf(one, language)
    said(active ? words.restored(name) : words.archived(name))
    onClose()
  }
  const shown = {
    required: kind.mayRequire,
    onReceipt: kind.onReceipts,
    inList: true,
    filterable: type !== 'long-text',
    personal: kind.ofPeople
  }
  return (
    <EditDialog
      edit={edit}
      title={field === undefined ? words.add : words.change(labelOf(field, language))}
      {...(field === undefined
        ? { save: words.add }
        : {
            aside: (
              <button
                type="button"
                className="button"
                onClick={() => void setActive(field, !field.active)}
              >
                {field.active ? words.archive : words.restore}
              </button>
            )
          })}
      onClose={onClose}
    >
      <Name language={own} label={words.name} isFirst />
      <details>
        <summary>{words.otherLanguages}</summary>
        <div className="stack">
          {LANGUAGES.filter(one => one !== own).map(one => (
            <Name key={one} language={one} label={words.nameIn[one]} />
          ))}
        </div>
      </details>
      {field === undefined && (
        <>
          <NativeSelect
            label={words.type}
            description={words.typeHelp}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            data={Object.entries(words.types).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('type')}
            onChange={event => {
              form.setFieldValue('type', event.currentTarget.value as CustomField['type'])
              form.setFieldValue('defaultValue', { value: null })
            }}
          />
          <TextInput
            label={words.key}
            description={words.keyHelp}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            autoCapitalize="none"
            dir="ltr"
            maxLength={40}
            placeholder={keyOf(form.values[ownName])}
            {...form.getInputProps('key')}
          />
        </>
      )}
      {isOfChoices(type) && (
        <Textarea
          label={words.choices}
          description={words.choicesHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autosize
          minRows={3}
          maxRows={10}
          dir="auto"
          {...form.getInputProps('choices')}
        />
      )}
      <FieldInput
        field={{
          type,
          required: false,
          labels: { [language]: words.defaultValue },
          choices: choicesOf(form.values.choices)
        }}
        value={form.values.defaultValue.value}
        error={form.errors['defaultValue']}
        onChange={value => form.setFieldValue('defaultValue', { value })}
      />
      <div className="stack tight">
        {FLAGS.filter(flag => shown[flag]).map(flag => (
          <Checkbox
            key={flag}
            label={words[flag]}
            {...(flag === 'personal' && { description: words.personalHelp })}
            {...form.getInputProps(flag, { type: 'checkbox' })}
          />
        ))}
      </div>
    </EditDialog>
  )

  function Name({
    language: one,
    label,
    isFirst = false
  }: {
    language: LabelLanguage
    label: string
    isFirst?: boolean
  }) {
    return (
      <TextInput
        label={label}
        lang={one}
        dir="auto"
        maxLength={80}
        {...(isFirst && { 'data-autofocus': true })}
        {...form.getInputProps(nameField(one))}
      />
    )
  }
}
