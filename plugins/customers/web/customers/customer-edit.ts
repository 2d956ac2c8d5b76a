import { useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, useFigures, useLanguage, useMay } from 'stoa/web'
import { customDifference } from 'stoa/web/custom-fields'
import { useEdit, type Edit } from 'stoa/web/edit'
import type { Customer } from '../console.tsx'
import { customersWords } from '../customers-words.ts'
import { groupWords } from '../groups/group-words.ts'
import { groupChoicesQuery } from '../groups/groups-query.ts'
import { customerQuery } from './customers-query.ts'
import {
  changeBody,
  localeChoices,
  newBody,
  regionOf,
  valuesOf,
  type CustomerValues
} from './customer-values.ts'

/** The form of a customer; of a new one while there is none. */
export function useCustomerEdit(
  customer: Customer | undefined,
  onMade?: (customer: Customer) => void
): Edit<CustomerValues> {
  const words = customersWords.use()
  const language = useLanguage()
  const region = regionOf(useFigures().locale)
  const queries = useQueryClient()
  const group = groupWords.use()
  const enabled = useMay('customer-group.read')
  const groups = useQuery({ ...groupChoicesQuery, enabled }).data?.items ?? []
  return useEdit<Customer, CustomerValues>({
    resource: customer,
    valuesOf,
    fields: {
      ...words.fields,
      groupId: {
        label: group.group,
        show: value =>
          value === '' ? group.none : (groups.find(({ id }) => id === value)?.name ?? value)
      },
      custom: customDifference(words.contact),
      locale: {
        label: words.fields.locale,
        show: value =>
          localeChoices(language, value, words.usualLanguage).find(one => one.value === value)
            ?.label ?? value
      },
      exemptKind: {
        label: words.fields.exemptKind,
        show: value => (value === '' ? words.notExempt : words.exemptKinds[value])
      }
    },
    validate: {
      name: value => (value.trim() === '' ? words.needed : null),
      email: value => (value === '' || value.includes('@') ? null : words.emailWrong),
      exemptCertificate: (value, { exemptKind }) =>
        exemptKind !== '' && value.trim() === '' ? words.needed : null,
      exemptUntil: (value, { exemptKind, exemptFrom }) =>
        exemptKind !== '' && value !== '' && value < exemptFrom ? words.endsEarly : null
    },
    fieldOf: field => (field === 'region' ? 'phone' : field),
    fieldOfCode: {
      'customers.code-taken': 'code',
      'customers.customer-group-archived': 'groupId',
      'customers.exemption-ends-early': 'exemptUntil'
    },
    save: ({ values, changed, resource, ifMatch, key }) =>
      resource === undefined
        ? answer(
            api.POST('/api/v1/customers/customers', {
              headers: { 'idempotency-key': key },
              body: newBody(values, region)
            })
          )
        : answer(
            api.PATCH('/api/v1/customers/customers/{customerId}', {
              params: { path: { customerId: resource.id }, header: { 'if-match': ifMatch } },
              body: changeBody(changed, values, resource, region)
            })
          ),
    ...(customer !== undefined && {
      load: () => queries.fetchQuery({ ...customerQuery(customer.id), staleTime: 0 })
    }),
    onSaved: saved => {
      queries.setQueryData(customerQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: ['customers', 'customers'] })
      if (customer === undefined) onMade?.(saved)
    }
  })
}
