import { Checkbox, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answer, api, Card, Page, type Row } from 'stoa/web'
import { EditBar, useEdit } from 'stoa/web/edit'
import type { Account } from '../console.tsx'
import { useNames } from '../money/names.ts'
import { moneyWords } from '../money/money-words.ts'
import { AccountState } from './accounts-page.tsx'
import { accountQuery } from './accounts-query.ts'
import { WebhookCard } from './webhook-card.tsx'
import css from './account.module.css'

type Provider = Row<'/api/v1/payments/providers'>
type Way = Provider['methods'][number]

interface Props {
  provider: Provider
  /** undefined: a new one. */
  account?: Account
}

const keyOf = ({ method, channel }: Pick<Way, 'method' | 'channel'>): string =>
  `${method}/${channel ?? ''}`

/** Secrets are written and never shown: empty means that what is there stays. */
export function AccountForm({ provider, account }: Props) {
  const { accounts: words } = moneyWords.use()
  const names = useNames()
  const queries = useQueryClient()
  const navigate = useNavigate()
  // What the account offers beside what is known of the provider stays in the choice.
  const ways: Way[] = [
    ...provider.methods,
    ...(account?.methods ?? []).filter(
      own => !provider.methods.some(known => keyOf(known) === keyOf(own))
    )
  ]
  const isSet = (name: string): boolean =>
    account?.credentials.find(one => one.name === name)?.set === true
  const edit = useEdit({
    resource: account,
    valuesOf: shown => ({
      title: shown?.title ?? names.provider(provider.provider),
      active: shown?.active ?? true,
      credentials: Object.fromEntries(
        provider.credentials.map(({ name }) => [
          name,
          shown?.credentials.find(one => one.name === name)?.value ?? ''
        ])
      ) as Record<string, string>,
      methods: (shown?.methods ?? provider.methods).map(keyOf),
      shops: shown?.shopIds ?? ([] as string[])
    }),
    fields: {
      title: words.name,
      active: words.active,
      credentials: { label: words.credentials, show: () => words.changed },
      methods: words.ways,
      shops: words.shops
    },
    validate: values =>
      Object.fromEntries(
        provider.credentials
          .filter(
            ({ name, required }) => required && !isSet(name) && values.credentials[name] === ''
          )
          .map(({ name }) => [`credentials.${name}`, words.isNeeded])
      ),
    save: ({ values, changed, ifMatch, key }) => {
      const { title, active, shops } = values
      const given = Object.fromEntries(
        Object.entries(values.credentials).filter(([, value]) => value.trim() !== '')
      )
      const methods = ways
        .filter(way => values.methods.includes(keyOf(way)))
        .map(way => {
          const own = account?.methods.find(one => keyOf(one) === keyOf(way)) ?? way
          return {
            method: way.method as 'qr',
            title: own.title,
            ...(way.channel !== null && { channel: way.channel })
          }
        })
      const body = {
        title: title.trim(),
        active,
        shops: shops.length === 0 ? null : shops,
        ...((account === undefined || changed.methods !== undefined) && { methods }),
        ...((account === undefined || changed.credentials !== undefined) && {
          credentials: given
        })
      }
      return account === undefined
        ? answer(
            api.POST('/api/v1/payments/accounts', {
              headers: { 'idempotency-key': key },
              body: { ...body, provider: provider.provider as 'manual' }
            })
          )
        : answer(
            api.PATCH('/api/v1/payments/accounts/{accountId}', {
              params: { path: { accountId: account.id }, header: { 'if-match': ifMatch } },
              body
            })
          )
    },
    ...(account !== undefined && {
      load: () => queries.fetchQuery({ ...accountQuery(account.id), staleTime: 0 })
    }),
    onSaved: saved => {
      queries.setQueryData(accountQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['payments', 'accounts'] })
      if (account === undefined) {
        void navigate({
          to: '/payment-accounts/$accountId',
          params: { accountId: saved.id },
          ignoreBlocker: true
        })
      }
    },
    fieldOf: field => (field.startsWith('methods') ? 'methods' : field)
  })
  const { form } = edit
  return (
    <Page
      title={account?.title ?? words.createAt(names.provider(provider.provider))}
      back={{ to: '/payment-accounts', label: words.back }}
      state={account && <AccountState of={account} />}
      about={names.provider(provider.provider)}
      narrow
    >
      <div className="stack with-bar">
        <Card title={words.account}>
          <div className="fields">
            <TextInput label={words.name} maxLength={80} {...form.getInputProps('title')} />
            {names.shops.length > 1 && (
              <Checkbox.Group
                label={words.shops}
                description={form.values.shops.length === 0 ? words.everyShop : undefined}
                {...form.getInputProps('shops')}
              >
                <div className={css['ways']}>
                  {names.shops.map(({ id, name }) => (
                    <Checkbox key={id} value={id} label={name} />
                  ))}
                </div>
              </Checkbox.Group>
            )}
            <Switch
              className="full"
              label={words.isActive}
              {...form.getInputProps('active', { type: 'checkbox' })}
            />
          </div>
        </Card>
        <Card title={provider.provider === 'manual' ? words.instructions : words.credentials}>
          <div className="fields">
            {provider.credentials.map(({ name, secret, required }) => {
              const shared = {
                label: words.credentialNames[name] ?? name,
                required: required && !isSet(name),
                autoComplete: 'off',
                ...form.getInputProps(`credentials.${name}`)
              }
              if (secret) {
                return (
                  <PasswordInput
                    key={name}
                    {...shared}
                    autoComplete="new-password"
                    dir="ltr"
                    placeholder={isSet(name) ? words.isSet : ''}
                  />
                )
              }
              return provider.provider === 'manual' ? (
                <Textarea key={name} {...shared} autosize minRows={2} maxLength={2000} />
              ) : (
                <TextInput key={name} {...shared} dir="ltr" />
              )
            })}
          </div>
        </Card>
        {account !== undefined && <WebhookCard account={account} />}
        <Card title={words.ways}>
          <Checkbox.Group role="group" aria-label={words.ways} {...form.getInputProps('methods')}>
            <div className={css['ways']}>
              {ways.map(way => (
                <Checkbox
                  key={keyOf(way)}
                  value={keyOf(way)}
                  label={way.channel === null ? names.way(way) : way.title}
                />
              ))}
            </div>
          </Checkbox.Group>
          {ways.length === 0 && <p className="muted">{words.noWays}</p>}
        </Card>
      </div>
      <EditBar edit={edit} {...(account === undefined && { save: words.create })} />
    </Page>
  )
}
