import { Facts } from '../../kit/facts.tsx'
import { useMe, When } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { readable } from '../readable.ts'
import { SideDrawer } from '../side-drawer.tsx'
import type { AuditSearch, Entry } from './audit-query.ts'
import { Who } from './who.tsx'

interface Props {
  entry: Entry
  onClose(): void
  /** Shows only what this entry has in common with others. */
  onOnly(part: AuditSearch): void
}

export function EntryDrawer({ entry, onClose, onOnly }: Props) {
  const words = administrationWords.use()
  const { audit } = words
  const { companies } = useMe()
  const shops = companies.flatMap(company => company.shops)
  const place = [
    companies.find(({ id }) => id === entry.companyId)?.name,
    shops.find(({ id }) => id === entry.shopId)?.name
  ].filter(Boolean)
  const only: Array<[label: string, part: AuditSearch] | false> = [
    entry.userId !== null && [audit.onlyPerson, { userId: entry.userId }],
    [audit.onlyAct, { action: entry.action }],
    entry.subjectId !== null && [audit.onlyRecord, { subjectId: entry.subjectId }]
  ]
  return (
    <SideDrawer title={entry.summary ?? entry.action} onClose={onClose}>
      <dl className="pairs">
        <dt>{audit.who}</dt>
        <dd>
          <Who entry={entry} />
        </dd>
        <dt>{audit.when}</dt>
        <dd>
          <When at={entry.occurredAt} />
        </dd>
        {entry.subjectName !== null && (
          <>
            <dt>{audit.about}</dt>
            <dd>
              <bdi>{entry.subjectName}</bdi>
            </dd>
          </>
        )}
        {place.length > 0 && (
          <>
            <dt>{words.where}</dt>
            <dd>
              <bdi>{place.join(' · ')}</bdi>
            </dd>
          </>
        )}
        <dt>{words.technical}</dt>
        <dd>{entry.action}</dd>
      </dl>
      <Facts facts={entry.facts} nameOf={readable} />
      <Facts
        facts={{
          [audit.record]: entry.subjectId,
          [audit.request]: entry.requestId,
          [audit.actor]: entry.actor
        }}
      />
      <ul className="stack small">
        {only
          .filter(one => one !== false)
          .map(([label, part]) => (
            <li key={label}>
              <button type="button" className="link" onClick={() => onOnly(part)}>
                {label}
              </button>
            </li>
          ))}
      </ul>
    </SideDrawer>
  )
}
