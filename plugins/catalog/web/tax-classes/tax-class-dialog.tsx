import { TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, Icon, said } from 'stoa/web'
import { useEdit, type Edit } from 'stoa/web/edit'
import { EditDialog } from 'stoa/web/edit-dialog'
import { catalogWords } from '../catalog-words.ts'
import { taxClassesQuery } from '../products/products-query.ts'
import { ppmOf } from './percent.ts'
import { emptyRate, ratesOf, type RateValues, type TaxClass } from './rates.ts'
import css from './tax-class.module.css'

interface Values {
  code: string
  name: string
  rates: RateValues[]
}

const NEW: Values = { code: '', name: '', rates: [{ id: '0', code: '', percent: '' }] }

interface Props {
  /** undefined: a new one. */
  taxClass: TaxClass | undefined
  onClose(): void
}

export function TaxClassDialog({ taxClass, onClose }: Props) {
  const { taxes: words, form } = catalogWords.use()
  const queries = useQueryClient()
  const known = useQuery(taxClassesQuery).data?.items ?? []
  const needed = (value: string): string | null => (value.trim() === '' ? form.needed : null)
  const edit = useEdit<TaxClass, Values>({
    resource: taxClass,
    valuesOf: one =>
      one === undefined ? NEW : { code: one.code, name: one.name, rates: ratesOf(one) },
    fields: {
      code: words.code,
      name: words.name,
      rates: {
        row: ({ code }) => code,
        fields: { code: words.rateName, percent: words.percent }
      }
    },
    validate: {
      name: needed,
      code: value =>
        taxClass === undefined && known.some(({ code }) => code === value.trim())
          ? words.taken
          : needed(value),
      rates: {
        code: needed,
        percent: value => (ppmOf(value) === null ? words.percentWrong : null)
      }
    },
    // Its code is its address: one that is there is not written over by a new one.
    fieldOfCode: { 'stoa.version-required': 'code' },
    fieldOf: field => field.replace(/[.]ratePpm$/, '.percent'),
    save: ({ values, ifMatch }) =>
      answer(
        api.PUT('/api/v1/catalog/tax-classes/{code}', {
          params: {
            path: { code: values.code },
            header: ifMatch === '' ? {} : { 'if-match': ifMatch }
          },
          body: {
            name: values.name,
            rates: values.rates.map(({ code, percent }) => ({ code, ratePpm: ppmOf(percent) ?? 0 }))
          }
        })
      ),
    load: async () => {
      const { items } = await queries.fetchQuery({ ...taxClassesQuery, staleTime: 0 })
      return items.find(({ code }) => code === taxClass?.code) ?? (taxClass as TaxClass)
    },
    onSaved: saved => {
      void queries.invalidateQueries({ queryKey: ['catalog', 'tax-classes'] })
      if (taxClass === undefined) said(words.added(saved.name))
      onClose()
    }
  })
  return (
    <EditDialog
      edit={edit}
      title={taxClass === undefined ? words.add : words.change(taxClass.name)}
      {...(taxClass === undefined && { save: words.add })}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        data-autofocus
        dir="auto"
        maxLength={80}
        {...edit.form.getInputProps('name')}
      />
      {taxClass === undefined && (
        <TextInput
          label={words.code}
          description={words.codeHelp}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          autoCapitalize="none"
          maxLength={40}
          {...edit.form.getInputProps('code')}
        />
      )}
      <Rates edit={edit} />
      {taxClass !== undefined && <p className="muted small">{words.future}</p>}
    </EditDialog>
  )
}

/** Several taxes on the same goods, such as of a state and of a city. */
function Rates({ edit: { form } }: { edit: Edit<Values> }) {
  const { taxes: words } = catalogWords.use()
  const { rates } = form.values
  return (
    <fieldset className={css['rates']}>
      <legend>{words.rates}</legend>
      {rates.map(({ id, code }, index) => (
        <div key={id} className={css['rate']}>
          <TextInput
            label={words.rateName}
            {...(index === 0 && { description: words.rateHelp })}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            maxLength={40}
            {...form.getInputProps(`rates.${index}.code`)}
          />
          <TextInput
            label={words.percent}
            inputMode="decimal"
            dir="ltr"
            rightSection="%"
            maxLength={10}
            {...form.getInputProps(`rates.${index}.percent`)}
          />
          {rates.length > 1 && (
            <button
              type="button"
              className="button quiet only"
              aria-label={words.removeRate(code || String(index + 1))}
              onClick={() => form.removeListItem('rates', index)}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      {rates.length < 8 && (
        <button
          type="button"
          className="link"
          onClick={() => form.insertListItem('rates', emptyRate())}
        >
          <Icon name="plus" size={14} />
          {words.addRate}
        </button>
      )}
    </fieldset>
  )
}
