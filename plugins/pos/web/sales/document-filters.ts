import { useFigures, useLanguage, useMe } from 'stoa/web'
import type { Filter } from 'stoa/web/list-bar'
import { posWords } from '../pos-words.ts'
import { parkedWords } from '../tickets/parked-words.ts'
import { ORDER_TYPES } from '../tickets/ticket-search.ts'
import { TENDERS, type SaleSearch } from './sale-search.ts'
import { usePluginTenders, useTenderName } from './tender-names.ts'

/**
 * What a list of documents is narrowed by. Days, who posted it and what stands in it are chosen
 * elsewhere, where they have names (reports, a product): here they are seen and taken off.
 */
export function useDocumentFilters({
  shop,
  tender,
  from,
  to,
  user,
  product,
  session,
  order
}: SaleSearch): Filter[] {
  const words = posWords.use()
  const nameOf = useTenderName()
  const orders = parkedWords.use()
  const language = useLanguage()
  const { locale } = useFigures()
  const { region } = new Intl.Locale(locale)
  const { company, companies } = useMe()
  const shops = companies.find(({ id }) => id === company?.id)?.shops ?? []
  const day = new Intl.DateTimeFormat(region === undefined ? language : `${language}-${region}`, {
    dateStyle: 'medium',
    timeZone: 'UTC'
  })
  const [first, last] = [from ?? to, to ?? from].map(text =>
    text === undefined || Number.isNaN(Date.parse(text)) ? undefined : new Date(text)
  )
  const given = (key: string, label: string, value: string | undefined, name: string): Filter[] =>
    value === undefined ? [] : [{ key, label, value, options: [{ value, label: name }] }]
  return [
    ...given(
      'days',
      words.days,
      first && last && `${from} ${to}`,
      first && last ? day.formatRange(first, last) : ''
    ),
    ...(shops.length < 2
      ? []
      : [
          {
            key: 'shop',
            label: words.shop,
            ...(shop !== undefined && { value: shop }),
            options: shops.map(({ id, name }) => ({ value: id, label: name }))
          }
        ]),
    {
      key: 'tender',
      label: words.paid,
      ...(tender !== undefined && { value: tender }),
      options: [...TENDERS, ...usePluginTenders().map(({ type }) => type)].map(value => ({
        value,
        label: nameOf(value)
      }))
    },
    {
      key: 'order',
      label: orders.orderType,
      ...(order !== undefined && { value: order }),
      options: ORDER_TYPES.map(value => ({ value, label: orders.orderTypes[value] }))
    },
    ...given('user', words.staff, user, words.onePerson),
    ...given('product', words.product, product, words.oneProduct),
    ...given('session', words.sessions, session, words.oneSession)
  ]
}
