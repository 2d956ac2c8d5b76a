import { Fragment } from 'react'
import { Menu } from '@mantine/core'
import { place } from '../api/place.ts'
import { Icon } from '../kit/icon.tsx'
import { useMe, type Me } from '../me.ts'
import { consoleWords } from './console-words.ts'

interface Choice {
  companyId: string
  shopId: string | null
  label: string
}

/** Where somebody may act in a company: all of it, where they hold a role for all of it; each shop. */
function choicesOf(me: Me, company: Me['companies'][number], allShops: string): Choice[] {
  const isWhole = me.places.some(
    held => held.company === null || (held.company.id === company.id && held.shop === null)
  )
  const shops = company.shops.map(shop => ({
    companyId: company.id,
    shopId: shop.id as string | null,
    label: shop.name
  }))
  const whole = { companyId: company.id, shopId: null, label: allShops }
  return isWhole ? [whole, ...shops] : shops
}

/** The company and shop acted in; a menu where there is something to choose. */
export function PlaceSwitch() {
  const words = consoleWords.use()
  const me = useMe()
  const here = me.company?.name ?? ''
  const shop = me.shop?.name ?? words.allShops
  const choices = me.companies.map(company => ({
    company,
    list: choicesOf(me, company, words.allShops)
  }))
  const one = choices.length === 1 && (me.companies[0]?.shops.length ?? 0) < 2
  const inner = (
    <>
      <span className="mark" aria-hidden="true">
        {[...here][0]}
      </span>
      <span className="what">
        <span dir="auto">{here}</span>
        {(!one || me.shop !== null) && <span dir="auto">{shop}</span>}
      </span>
    </>
  )
  if (one) return <div className="switch still">{inner}</div>
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button type="button" className="switch">
          {inner}
          <span className="hidden">{words.switchPlace}</span>
          <Icon name="down" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ company, list }) => (
          <Fragment key={company.id}>
            <Menu.Label dir="auto">{company.name}</Menu.Label>
            {list.map(({ companyId, shopId, label }) => (
              <Menu.Item
                key={shopId ?? ''}
                dir="auto"
                rightSection={
                  me.company?.id === companyId &&
                  (me.shop?.id ?? null) === shopId && <Icon name="check" />
                }
                onClick={() => place.choose({ companyId, shopId })}
              >
                {label}
              </Menu.Item>
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
