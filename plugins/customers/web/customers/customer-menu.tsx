import { useState } from 'react'
import { Menu } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, Icon, kitWords, said, useMay } from 'stoa/web'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { customerQuery } from './customers-query.ts'
import { SamePersonDialog } from './same-person-dialog.tsx'

export function CustomerMenu({ customer }: { customer: Customer }) {
  const words = customersWords.use()
  const mayMerge = useMay('customer.merge')
  const [isMerging, setIsMerging] = useState(false)
  const archive = useArchive()
  return (
    <>
      <Menu width={240}>
        <Menu.Target>
          <button type="button" className="button only" aria-label={words.more}>
            <Icon name="more" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayMerge && <Menu.Item onClick={() => setIsMerging(true)}>{words.same.menu}</Menu.Item>}
          <Menu.Item onClick={() => archive(customer, !customer.active)}>
            {customer.active ? words.archive : words.restore}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMerging && <SamePersonDialog customer={customer} onClose={() => setIsMerging(false)} />}
    </>
  )
}

/** At once, with the way back at the foot. */
function useArchive() {
  const words = customersWords.use()
  const { undo } = kitWords.use()
  const queries = useQueryClient()
  const put = useMutation({
    mutationFn: ({ customer: { id, version }, active }: { customer: Customer; active: boolean }) =>
      answer(
        api.PATCH('/api/v1/customers/customers/{customerId}', {
          params: { path: { customerId: id }, header: { 'if-match': `"${version}"` } },
          body: { active }
        })
      ),
    onSuccess: saved => {
      queries.setQueryData(customerQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['customers', 'customers'] })
    },
    onError: error => {
      said(error.message)
      void queries.invalidateQueries({ queryKey: ['customers'] })
    }
  })
  return (customer: Customer, active: boolean): void =>
    put.mutate(
      { customer, active },
      {
        onSuccess: saved =>
          said(active ? words.restored(saved.name) : words.archived(saved.name), {
            label: undo,
            run: () => put.mutate({ customer: saved, active: !active })
          })
      }
    )
}
