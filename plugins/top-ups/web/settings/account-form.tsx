import { useState } from 'react'
import { PasswordInput, Select, Switch, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answer, api, Card, Fault, said, useUnsaved } from 'stoa/web'
import { MoneyInput } from 'stoa/web/money-input'
import { pageWords } from '../page-words.ts'
import { putHow, type Account, type How, type ReadHow } from './account-query.ts'

interface Props {
  account: Account
  how: ReadHow
  products: Array<{ value: string; label: string }>
}

/** The secret is written and never shown: empty means that what is there stays. */
export function AccountForm({ account, how, products }: Props) {
  const words = pageWords.use()
  const queries = useQueryClient()
  const [clientId, setClientId] = useState(account.clientId ?? '')
  const [clientSecret, setSecret] = useState('')
  const [active, setActive] = useState(account.provider === null || account.active)
  const [values, setValues] = useState<How>(how.values)
  const change = (part: Partial<How>): void => setValues(before => ({ ...before, ...part }))
  const isAccountNew =
    clientId !== (account.clientId ?? '') ||
    clientSecret !== '' ||
    (account.provider !== null && active !== account.active)
  const isHowNew = JSON.stringify(values) !== JSON.stringify(how.values)
  useUnsaved(isAccountNew || isHowNew)
  const save = useMutation({
    mutationFn: async () => {
      if (isAccountNew) {
        await answer(
          api.PUT('/api/v1/top-ups/account', {
            params: {
              header: account.version === 0 ? {} : { 'if-match': `"${account.version}"` }
            },
            body: {
              provider: 'reloadly',
              clientId: clientId.trim(),
              ...(clientSecret !== '' && { clientSecret: clientSecret.trim() }),
              active
            }
          })
        )
        setSecret('')
      }
      await putHow(how, values)
    },
    onSuccess: () => said(words.saved),
    onSettled: () => queries.invalidateQueries({ queryKey: ['top-ups'] })
  })
  const isWhole = clientId.trim() !== '' && (account.hasSecret || clientSecret !== '')
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Card title={words.accountTitle}>
        <p className="muted">{words.accountHelp}</p>
        <div className="fields">
          <TextInput
            label={words.clientId}
            autoComplete="off"
            dir="ltr"
            maxLength={500}
            value={clientId}
            onChange={event => setClientId(event.currentTarget.value)}
          />
          <PasswordInput
            label={words.clientSecret}
            autoComplete="new-password"
            dir="ltr"
            maxLength={500}
            placeholder={account.hasSecret ? words.secretIsSet : ''}
            value={clientSecret}
            onChange={event => setSecret(event.currentTarget.value)}
          />
          <Switch
            className="full"
            label={words.active}
            checked={active}
            onChange={event => setActive(event.currentTarget.checked)}
          />
        </div>
      </Card>
      <Card title={words.howTitle}>
        <div className="fields">
          <Select
            label={words.product}
            description={words.productHelp}
            data={products}
            clearable
            value={values.productVariantId === '' ? null : values.productVariantId}
            onChange={value => change({ productVariantId: value ?? '' })}
          />
          <MoneyInput
            label={words.fee}
            description={words.feeHelp}
            value={values.feeMinor}
            onChange={feeMinor => change({ feeMinor: feeMinor ?? 0 })}
          />
          <TextInput
            label={words.country}
            description={words.countryHelp}
            maxLength={2}
            dir="ltr"
            value={values.country}
            onChange={event =>
              change({ country: event.currentTarget.value.toUpperCase().replace(/[^A-Z]/g, '') })
            }
          />
        </div>
      </Card>
      <Fault of={save.error} />
      <p>
        <button
          type="submit"
          className="button main"
          disabled={
            save.isPending ||
            (isAccountNew && !isWhole) ||
            Number.isNaN(values.feeMinor) ||
            (!isAccountNew && !isHowNew)
          }
        >
          {words.save}
        </button>
      </p>
    </form>
  )
}
