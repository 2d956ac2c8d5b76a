import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { answer, api, said, useMe } from 'stoa/web'
import { EditDialog } from 'stoa/web/edit-dialog'
import { useEdit } from 'stoa/web/edit'
import { registersQuery } from '../sales/sales-query.ts'
import { registerWords } from './register-words.ts'
import type { Register } from './registers-page.tsx'

interface Values {
  name: string
  active: boolean
  needsSession: boolean
  shopId: string
  printerHost: string
  printerPort: string
  printerWidth: string
  isDrawn: boolean
}

type GetInputProps = ReturnType<typeof useEdit<Register, Values>>['form']['getInputProps']
type Changed = Partial<Omit<Values, 'shopId'>>

const bodyOf = ({ printerHost, printerPort, printerWidth, isDrawn, ...changed }: Changed) => ({
  ...changed,
  ...(printerHost !== undefined && { printerHost: printerHost.trim() || null }),
  ...(printerPort !== undefined && { printerPort: Number(printerPort) }),
  ...(printerWidth !== undefined && {
    printerWidth: printerWidth === '58' ? (58 as const) : (80 as const)
  }),
  ...(isDrawn !== undefined && {
    printerLettering: isDrawn ? ('picture' as const) : ('text' as const)
  })
})

/** A register as it is, or a new one of a shop. */
export function RegisterDialog({ register, onClose }: { register?: Register; onClose(): void }) {
  const words = registerWords.use()
  const queries = useQueryClient()
  const { company, shop, companies } = useMe()
  const all = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const shops = shop == null ? all : all.filter(({ id }) => id === shop.id)
  const edit = useEdit<Register, Values>({
    resource: register,
    valuesOf: resource => ({
      name: resource?.name ?? '',
      active: resource?.active ?? true,
      needsSession: resource?.needsSession ?? true,
      shopId: resource?.shopId ?? shops[0]?.id ?? '',
      printerHost: resource?.printerHost ?? '',
      printerPort: String(resource?.printerPort ?? 9100),
      printerWidth: String(resource?.printerWidth ?? 80),
      isDrawn: resource?.printerLettering === 'picture'
    }),
    fields: {
      name: words.name,
      active: words.isOpen,
      needsSession: words.needsSession,
      shopId: words.shop,
      printerHost: words.printerHost,
      printerPort: words.printerPort,
      printerWidth: words.printerWidth,
      isDrawn: words.printerDrawn
    },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    fieldOfCode: { 'pos.register-name-taken': 'name' },
    save: ({
      values: { name, shopId, needsSession },
      changed: { shopId: _stays, ...changed },
      resource,
      ifMatch,
      key
    }) =>
      answer(
        resource === undefined
          ? api.POST('/api/v1/pos/registers', {
              headers: { 'idempotency-key': key },
              body: { name, needsSession, ...(shopId !== '' && { shopId }) }
            })
          : api.PATCH('/api/v1/pos/registers/{registerId}', {
              params: { path: { registerId: resource.id }, header: { 'if-match': ifMatch } },
              body: bodyOf(changed)
            })
      ),
    ...(register !== undefined && {
      // There is no route for one alone: a company has few.
      load: async () => {
        const { items } = await queries.fetchQuery({ ...registersQuery, staleTime: 0 })
        return items.find(({ id }) => id === register.id) ?? register
      }
    }),
    onSaved: saved => {
      void queries.invalidateQueries({ queryKey: registersQuery.queryKey })
      if (register === undefined) said(words.added(saved.name))
      onClose()
    }
  })
  const { form } = edit
  return (
    <EditDialog
      edit={edit}
      title={register === undefined ? words.add : words.changeOne(register.name)}
      {...(register === undefined && { save: words.add })}
      onClose={onClose}
    >
      <TextInput
        label={words.name}
        description={words.nameHelp}
        data-autofocus
        maxLength={60}
        {...form.getInputProps('name')}
      />
      {register === undefined && shops.length > 1 && (
        <NativeSelect
          label={words.shop}
          data={shops.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps('shopId')}
        />
      )}
      <Checkbox
        label={words.needsSession}
        description={words.needsSessionHelp}
        {...form.getInputProps('needsSession', { type: 'checkbox' })}
      />
      {register !== undefined && <PrinterFields form={form} />}
      {register !== undefined && (
        <Checkbox
          label={words.isOpen}
          description={words.isOpenHelp}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </EditDialog>
  )
}

/** The printer that the server sends this register's receipts to. */
function PrinterFields({ form }: { form: { getInputProps: GetInputProps } }) {
  const words = registerWords.use()
  return (
    <>
      <TextInput
        label={words.printerHost}
        description={words.printerHelp}
        maxLength={253}
        {...form.getInputProps('printerHost')}
      />
      <TextInput
        label={words.printerPort}
        inputMode="numeric"
        maxLength={5}
        {...form.getInputProps('printerPort')}
      />
      <NativeSelect
        label={words.printerWidth}
        data={[
          { value: '58', label: '58 mm' },
          { value: '80', label: '80 mm' }
        ]}
        {...form.getInputProps('printerWidth')}
      />
      <Checkbox
        label={words.printerDrawn}
        {...form.getInputProps('isDrawn', { type: 'checkbox' })}
      />
    </>
  )
}
