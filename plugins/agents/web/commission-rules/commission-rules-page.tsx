import { useState } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Day, Icon, Page, useMayInCompany } from 'stoa/web'
import { ListCard } from 'stoa/web/list-card'
import { Sections } from 'stoa/web/sections'
import { ActiveState } from '../active-state.tsx'
import type { AgentSearch } from '../agents/agent-search.ts'
import { agentsWords } from '../agents-words.ts'
import { rulesQuery } from '../agents-query.ts'
import type { CommissionRule } from '../console.tsx'
import { pageWords } from '../page-words.ts'
import { useStateFilter } from '../state-filter.ts'
import css from './commission-rules.module.css'
import { CommissionRuleDialog } from './commission-rule-dialog.tsx'
import { useRuleTexts } from './rule-texts.ts'

export default function CommissionRulesPage() {
  const { rules: title } = agentsWords.use()
  const all = pageWords.use()
  const words = all.rules
  const navigate = useNavigate()
  const search: AgentSearch = useSearch({ strict: false })
  const mayEdit = useMayInCompany('commission-rule.edit')
  const [open, setOpen] = useState<CommissionRule | 'new' | null>(null)
  const { gets, who, goods } = useRuleTexts()
  const add = mayEdit && (
    <button type="button" className="button main" onClick={() => setOpen('new')}>
      <Icon name="plus" />
      {words.add}
    </button>
  )
  const named = (row: CommissionRule) =>
    mayEdit ? (
      <button
        type="button"
        className="named num"
        aria-label={`${words.changeTitle}: ${gets(row)}`}
        onClick={() => setOpen(row)}
      >
        {gets(row)}
      </button>
    ) : (
      <span className="num">{gets(row)}</span>
    )
  const days = (row: CommissionRule) => (
    <>
      <Day of={row.fromDay} /> – {row.toDay === null ? all.open : <Day of={row.toDay} />}
    </>
  )
  return (
    <Page title={title} actions={add}>
      <Sections />
      <p className={`muted ${css['help']}`}>{words.help}</p>
      <ListCard
        asked={useInfiniteQuery(rulesQuery(search))}
        none={all}
        isFiltered={search.state !== undefined}
        bar={{
          filters: [useStateFilter(search)],
          onFilter: (key, value) =>
            void navigate({
              to: '/commission-rules',
              search: { ...search, [key]: value },
              replace: true
            })
        }}
        name={title}
        columns={[
          {
            id: 'gets',
            title: words.gets,
            width: '240px',
            cell: row => (
              <>
                {named(row)} <ActiveState active={row.active} />
              </>
            )
          },
          {
            id: 'agent',
            title: words.agent,
            width: '200px',
            cell: row => <bdi>{who(row)}</bdi>
          },
          {
            id: 'goods',
            title: words.about,
            cell: row => (
              <span className="name">
                <bdi>{goods(row)}</bdi>
              </span>
            )
          },
          { id: 'days', title: words.from, width: '220px', rank: 'second', cell: days }
        ]}
        {...(mayEdit && { onOpen: setOpen })}
        small={row => (
          <div className="row">
            <span className="name">{named(row)}</span>
            {row.active ? <span /> : <ActiveState active={false} />}
            <span className="muted small">
              <bdi>{who(row)}</bdi> · <bdi>{goods(row)}</bdi>
            </span>
            <span className="muted small">
              <Day of={row.fromDay} />
            </span>
          </div>
        )}
        empty={{ icon: 'percent', title: words.emptyTitle, help: words.emptyHelp, actions: add }}
      />
      {open !== null && (
        <CommissionRuleDialog
          rule={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  )
}
