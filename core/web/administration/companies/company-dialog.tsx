import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { zoneChoices } from '../../console/guesses.ts'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Company } from './companies-query.ts'

interface Values {
  name: string
  timeZone: string
  locale: string
  taxNumber: string
}

export function CompanyDialog({ company, onClose }: { company: Company; onClose(): void }) {
  const words = administrationWords.use()
  const { companies } = words
  const queries = useQueryClient()
  const path = { companyId: company.id }
  const edit = useEdit<Company, Values>({
    resource: company,
    valuesOf: resource => ({
      name: resource?.name ?? '',
      timeZone: resource?.timeZone ?? '',
      locale: resource?.locale ?? '',
      taxNumber: resource?.taxNumber ?? ''
    }),
    fields: {
      name: words.name,
      timeZone: companies.zone,
      locale: companies.locale,
      taxNumber: companies.taxNumber
    },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    save: ({ changed, ifMatch }) =>
      answer(
        api.PATCH('/api/v1/tenants/companies/{companyId}', {
          params: { path, header: { 'if-match': ifMatch } },
          body: changed
        })
      ),
    load: () => answer(api.GET('/api/v1/tenants/companies/{companyId}', { params: { path } })),
    onSaved: () => {
      void queries.invalidateQueries({ queryKey: ['stoa', 'companies'] })
      void queries.invalidateQueries({ queryKey: ['me'] })
      onClose()
    }
  })
  const { form } = edit
  return (
    <EditDialog edit={edit} title={companies.change(company.name)} onClose={onClose}>
      <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
      <div className="fields">
        <NativeSelect
          label={companies.zone}
          data={zoneChoices(company.timeZone)}
          {...form.getInputProps('timeZone')}
        />
        <TextInput
          label={companies.locale}
          description={companies.localeHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('locale')}
        />
      </div>
      <TextInput label={companies.taxNumber} maxLength={40} {...form.getInputProps('taxNumber')} />
    </EditDialog>
  )
}
