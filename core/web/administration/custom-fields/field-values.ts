import type { CustomField, CustomValue } from '../../kit/custom-field.ts'

export const LANGUAGES = ['en', 'es', 'pt', 'id'] as const
export type LabelLanguage = (typeof LANGUAGES)[number]

export interface FieldValues {
  key: string
  type: CustomField['type']
  en: string
  es: string
  pt: string
  id_: string
  /** One a line. */
  choices: string
  required: boolean
  defaultValue: { value: CustomValue }
  onReceipt: boolean
  inList: boolean
  filterable: boolean
  personal: boolean
}

/** A form's rows are told apart by `id`, so Indonesian is called otherwise. */
export const nameField = (language: LabelLanguage): 'en' | 'es' | 'pt' | 'id_' =>
  language === 'id' ? 'id_' : language

export const valuesOf = (field: CustomField | undefined): FieldValues => ({
  key: field?.key ?? '',
  type: field?.type ?? 'text',
  en: field?.labels['en'] ?? '',
  es: field?.labels['es'] ?? '',
  pt: field?.labels['pt'] ?? '',
  id_: field?.labels['id'] ?? '',
  choices: field?.choices.join('\n') ?? '',
  required: field?.required ?? false,
  defaultValue: { value: field?.defaultValue ?? null },
  onReceipt: field?.onReceipt ?? false,
  inList: field?.inList ?? false,
  filterable: field?.filterable ?? false,
  personal: field?.personal ?? false
})

export const choicesOf = (choices: string): string[] =>
  [...new Set(choices.split('\n').map(one => one.trim()))].filter(one => one !== '')

export const isOfChoices = (type: CustomField['type']): boolean =>
  type === 'choice' || type === 'choices'

/** 'Country of origin' → 'country_of_origin' */
export const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter(
      (word, i, words) => word !== '' && (/^[a-z]/.test(word) || words.slice(0, i).join('') !== '')
    )
    .join('_')
    .slice(0, 40)

/** What is sent, of a new field and of one that is there. */
export function factsOf(values: FieldValues, known: CustomField | undefined) {
  const { type, required, onReceipt, inList, filterable, personal } = values
  const named = LANGUAGES.map(language => [language, values[nameField(language)].trim()])
  return {
    labels: {
      ...known?.labels,
      ...Object.fromEntries(named.filter(([, label]) => label !== ''))
    } as Record<string, string>,
    choices: isOfChoices(type) ? choicesOf(values.choices) : [],
    defaultValue: values.defaultValue.value,
    required,
    onReceipt,
    inList,
    filterable,
    personal
  }
}
