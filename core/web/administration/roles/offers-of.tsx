import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, useSentence } from '../../web-api.ts'
import { administrationWords } from '../administration-words.ts'
import { permissionsQuery, rolesQuery } from '../people/people-query.ts'
import { useRoleName } from '../people/places-held.ts'
import type { Role } from './held.ts'

/** What a new version added to the roles that came with Stoa: taken or left, by a person. */
export const OffersOf = ({ roles }: { roles: Role[] }) =>
  roles
    .filter(({ offered }) => offered.length > 0)
    .map(role => <Offer key={`${role.id} ${role.version}`} role={role} />)

function Offer({ role }: { role: Role }) {
  const { roles: words } = administrationWords.use()
  const sentence = useSentence()
  const queries = useQueryClient()
  const name = useRoleName()(role.name)
  const known = useQuery(permissionsQuery).data?.items ?? []
  const decide = useMutation({
    mutationFn: (take: boolean) =>
      answer(
        api.POST('/api/v1/access/roles/{roleId}/offer', {
          params: { path: { roleId: role.id }, header: { 'if-match': `"${role.version}"` } },
          body: { take }
        })
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: rolesQuery.queryKey })
  })
  const what = role.offered
    .map(permission => known.find(one => one.permission === permission)?.description ?? permission)
    .join(' · ')
  return (
    <div className="note accent" role="region" aria-label={words.offered(name)}>
      <span>
        <b>{words.offered(name)}</b> {decide.error === null ? what : sentence(decide.error)}
      </span>
      <span className="push" />
      <button type="button" className="button" onClick={() => decide.mutate(false)}>
        {words.leave}
      </button>
      <button type="button" className="button" onClick={() => decide.mutate(true)}>
        {words.takeOffer}
      </button>
    </div>
  )
}
