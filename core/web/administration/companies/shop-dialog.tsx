import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { zoneChoices } from '../../console/guesses.ts'
import { useEdit } from '../../kit/edit.tsx'
import { EditDialog } from '../../kit/edit-dialog.tsx'
import { answer, api, said } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import type { Shop } from './companies-query.ts'

interface Values {
  name: string
  code: string
  timeZone: string
  address: string
}

/** A shop as it is, or a new one of the company acted in. Its code stays: numbers are made with it. */
export function ShopDialog({ shop, onClose }: { shop?: Shop; onClose(): void }) {
  const words = administrationWords.use()
  const { companies } = words
  const queries = useQueryClient()
  const edit = useEdit<Shop, Values>({
    resource: shop,
    valuesOf: resource => ({
      name: resource?.name ?? '',
      code: resource?.code ?? '',
      timeZone: resource?.timeZone ?? '',
      address: resource?.address ?? ''
    }),
    fields: {
      name: words.name,
      code: companies.code,
      timeZone: companies.zone,
      address: companies.address
    },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    fieldOfCode: { 'tenants.shop-code-taken': 'code' },
    save: ({ values: { timeZone, ...values }, changed, resource, ifMatch, key }) =>
      answer(
        resource === undefined
          ? api.POST('/api/v1/tenants/shops', {
              headers: { 'idempotency-key': key },
              body: { ...values, ...(timeZone !== '' && { timeZone }) }
            })
          : api.PATCH('/api/v1/tenants/shops/{shopId}', {
              params: { path: { shopId: resource.id }, header: { 'if-match': ifMatch } },
              body: changed
            })
      ),
    ...(shop !== undefined && {
      load: () =>
        answer(api.GET('/api/v1/tenants/shops/{shopId}', { params: { path: { shopId: shop.id } } }))
    }),
    onSaved: saved => {
      void queries.invalidateQueries({ queryKey: ['stoa', 'shops'] })
      void queries.invalidateQueries({ queryKey: ['me'] })
      if (shop === undefined) said(companies.shopAdded(saved.name))
      onClose()
    }
  })
  const { form } = edit
  const title = shop === undefined ? companies.addShop : companies.change(shop.name)
  return (
    <EditDialog
      edit={edit}
      title={title}
      {...(shop === undefined && { save: companies.addShop })}
      onClose={onClose}
    >
      <TextInput label={words.name} data-autofocus {...form.getInputProps('name')} />
      {shop === undefined && (
        <TextInput
          label={companies.code}
          description={companies.codeHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={8}
          {...form.getInputProps('code')}
        />
      )}
      <NativeSelect
        label={companies.zone}
        data={[
          // Once a shop has a zone of its own, the API knows no way back to the company's.
          ...(shop?.timeZone == null ? [{ value: '', label: companies.zoneOfCompany }] : []),
          ...zoneChoices(shop?.timeZone ?? undefined)
        ]}
        {...form.getInputProps('timeZone')}
      />
      <Textarea
        label={companies.address}
        autosize
        maxLength={300}
        {...form.getInputProps('address')}
      />
    </EditDialog>
  )
}
