import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { answer, api, Card, Failed, formatMoney, Page, useFigures, useMay } from 'stoa/web'
import { EditBar, useEdit } from 'stoa/web/edit'
import { MoneyInput } from 'stoa/web/money-input'
import { useShops } from '../orders/order-columns.tsx'
import { storefrontWords } from '../storefront-words.ts'
import { Rates, rateOf, type Rate } from './rates.tsx'
import { RemoveMethod } from './remove-method.tsx'
import { MethodState, type Method } from './shipping-page.tsx'
import { methodQuery, servicesQuery, zonesQuery } from './shipping-query.ts'

const FIRST_RATE: Rate = { id: 'first', upTo: '', priceMinor: null }
/** Marks shops among what can be chosen; zones stand without. */
const SHOP = 'shop:'

/** The rates as the API takes them: the heaviest may have no limit. */
const bodyOf = (rates: Rate[]) =>
  rates.map(({ upTo, priceMinor }) => ({
    upToGrams: upTo.trim() === '' ? null : Number(upTo),
    priceMinor: priceMinor ?? 0
  }))

export function MethodForm({ method }: { method?: Method }) {
  const { shipping: words } = storefrontWords.use()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const figures = useFigures()
  const shops = useShops()
  const zones = useQuery(zonesQuery).data?.items ?? []
  const mayRead = useMay('product.read')
  const askedServices = useQuery({ ...servicesQuery, enabled: mayRead })
  const services = askedServices.data
  const amount = (value: number | null): string =>
    value === null ? '–' : formatMoney(figures, value)
  const edit = useEdit({
    resource: method,
    valuesOf: shown => ({
      name: shown?.name ?? '',
      place: shown?.pickupShopId ? SHOP + shown.pickupShopId : (shown?.zoneId ?? ''),
      variantId: shown?.variantId ?? '',
      rates: shown?.rates.map(rateOf) ?? [FIRST_RATE],
      freeFromMinor: shown?.freeFromMinor ?? null,
      active: shown?.active ?? true
    }),
    fields: {
      name: words.name,
      place: words.where,
      variantId: words.service,
      rates: {
        row: rate => (rate.upTo === '' ? words.anyWeight : words.upTo(rate.upTo)),
        fields: { upTo: words.weight, priceMinor: { label: words.price, show: amount } }
      },
      freeFromMinor: { label: words.freeFrom, show: amount },
      active: words.active
    },
    validate: {
      rates: (rates: Rate[]) =>
        rates.some(({ upTo }) => !/^\d{0,9}$/.test(upTo.trim()))
          ? words.notGrams
          : rates.some(({ priceMinor }) => priceMinor === null)
            ? words.noPrice
            : null
    },
    save: ({ values, ifMatch, key }) => {
      const { name, place, variantId, rates, freeFromMinor, active } = values
      const facts = { name: name.trim(), variantId, rates: bodyOf(rates), freeFromMinor, active }
      if (method !== undefined) {
        return answer(
          api.PATCH('/api/v1/storefront/shipping-methods/{methodId}', {
            params: { path: { methodId: method.id }, header: { 'if-match': ifMatch } },
            body: facts
          })
        )
      }
      const where = place.startsWith(SHOP)
        ? { pickupShopId: place.slice(SHOP.length) }
        : place === ''
          ? {}
          : { zoneId: place }
      return answer(
        api.POST('/api/v1/storefront/shipping-methods', {
          headers: { 'idempotency-key': key },
          body: { ...facts, ...where }
        })
      )
    },
    ...(method !== undefined && {
      load: () => queries.fetchQuery({ ...methodQuery(method.id), staleTime: 0 })
    }),
    onSaved: saved => {
      queries.setQueryData(methodQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['storefront', 'methods'] })
      if (method === undefined) void navigate({ to: '/shipping', ignoreBlocker: true })
    },
    fieldOf: field => (field.startsWith('rates') ? 'rates' : field),
    fieldOfCode: {
      'storefront.method-place': 'place',
      'storefront.zone-unknown': 'place',
      'storefront.shipping-service-unknown': 'variantId',
      'storefront.rates-unordered': 'rates'
    }
  })
  const { form } = edit
  return (
    <Page
      title={method?.name ?? words.newMethod}
      back={{ to: '/shipping', label: words.back }}
      state={method && <MethodState of={method} />}
      actions={method && <RemoveMethod method={method} />}
      narrow
    >
      <div className="stack with-bar">
        <Card title={words.what}>
          <div className="fields">
            <TextInput
              label={words.name}
              description={words.nameHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxLength={120}
              {...form.getInputProps('name')}
            />
            <NativeSelect
              label={words.where}
              disabled={method !== undefined}
              data={[
                { value: '', label: words.choose },
                { group: words.zones, items: zones.map(({ id, name }) => option(id, name)) },
                {
                  group: words.collect,
                  items: shops.map(({ id, name }) => option(SHOP + id, words.collectAt(name)))
                }
              ]}
              {...form.getInputProps('place')}
            />
            {services === undefined && askedServices.error !== null ? (
              <Failed error={askedServices.error} again={() => void askedServices.refetch()} />
            ) : services?.length === 0 ? (
              <p className="note warn">
                <span>
                  {words.noService} <Link to="/products">{words.toProducts}</Link>
                </span>
              </p>
            ) : (
              <NativeSelect
                label={words.service}
                description={words.serviceHelp}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                data={[{ value: '', label: words.choose }, ...(services ?? [])]}
                {...form.getInputProps('variantId')}
              />
            )}
            <Switch
              className="full"
              label={words.active}
              {...form.getInputProps('active', { type: 'checkbox' })}
            />
          </div>
        </Card>
        <Card title={words.prices}>
          <Rates
            rates={form.values.rates}
            error={typeof form.errors['rates'] === 'string' ? form.errors['rates'] : null}
            errorOfPrice={row => form.errors[`rates.${row}.priceMinor`]}
            onRates={rates => form.setFieldValue('rates', rates)}
          />
          <div className="fields">
            <MoneyInput
              label={words.freeFrom}
              description={words.freeFromHelp}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps('freeFromMinor')}
            />
          </div>
        </Card>
      </div>
      <EditBar edit={edit} {...(method === undefined && { save: words.newMethod })} />
    </Page>
  )
}

const option = (value: string, label: string) => ({ value, label })
