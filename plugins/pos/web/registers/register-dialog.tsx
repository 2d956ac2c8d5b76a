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
}

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
      shopId: resource?.shopId ?? shops[0]?.id ?? ''
    }),
    fields: {
      name: words.name,
      active: words.isOpen,
      needsSession: words.needsSession,
      shopId: words.shop
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
              body: changed
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
