import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Sections } from '../../kit/sections.tsx'
import { Card, Failed, Icon, Page, useMay, useMe, Waiting } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { companiesQuery, shopsQuery, type Company, type Shop } from './companies-query.ts'
import { CompanyDialog } from './company-dialog.tsx'
import { HostsCard } from './hosts-card.tsx'
import { ShopDialog } from './shop-dialog.tsx'
import { ShopsTable } from './shops-table.tsx'

export default function CompaniesPage() {
  const { companies: words } = administrationWords.use()
  const companies = useQuery(companiesQuery)
  const maySeeShops = useMay('shop.read')
  const shops = useQuery({ ...shopsQuery, enabled: maySeeShops })
  const mayManage = useMay('tenant.manage')
  const error = companies.error ?? shops.error
  const again = (): void => {
    void companies.refetch()
    void shops.refetch()
  }
  const isHere = companies.data !== undefined && (shops.data !== undefined || !maySeeShops)
  return (
    <Page title={words.title}>
      <Sections />
      {error !== null && !isHere ? (
        <Failed error={error} again={again} />
      ) : !isHere ? (
        <Waiting rows={10} />
      ) : (
        <div className="stack">
          {companies.data?.items.map(company => (
            <OneCompany
              key={company.id}
              company={company}
              shops={shops.data?.items.filter(({ companyId }) => companyId === company.id) ?? []}
            />
          ))}
          {mayManage && <HostsCard shops={shops.data?.items ?? []} />}
        </div>
      )}
    </Page>
  )
}

function OneCompany({ company, shops }: { company: Company; shops: Shop[] }) {
  const words = administrationWords.use()
  const { companies } = words
  const here = useMe().company?.id === company.id
  const mayEdit = useMay('company.edit')
  const mayAdd = useMay('shop.create')
  const [open, setOpen] = useState<'company' | 'shop' | null>(null)
  const close = (): void => setOpen(null)
  const rows: Array<[label: string, value: string | null]> = [
    [companies.currency, company.currency],
    [companies.zone, company.timeZone],
    [companies.locale, company.locale],
    [companies.taxNumber, company.taxNumber]
  ]
  return (
    <div className="split">
      <ShopsTable
        title={company.name}
        company={company}
        shops={shops}
        add={
          mayAdd &&
          here && (
            <button type="button" className="button" onClick={() => setOpen('shop')}>
              <Icon name="plus" />
              {companies.addShop}
            </button>
          )
        }
      />
      <Card
        title={companies.company}
        aside={
          mayEdit && (
            <button
              type="button"
              className="link"
              aria-label={companies.change(company.name)}
              onClick={() => setOpen('company')}
            >
              {words.change}
            </button>
          )
        }
      >
        <dl className="pairs">
          {rows
            .filter(([, value]) => value !== null)
            .map(([label, value]) => [
              <dt key={label}>{label}</dt>,
              <dd key={`${label} is`}>
                <bdi>{value}</bdi>
              </dd>
            ])}
        </dl>
      </Card>
      {open === 'company' && <CompanyDialog company={company} onClose={close} />}
      {open === 'shop' && <ShopDialog onClose={close} />}
    </div>
  )
}
