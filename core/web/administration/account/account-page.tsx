import { use, useState } from 'react'
import { NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { LanguageSwitch } from '../../console/language-switch.ts'
import { EditBar, useEdit } from '../../kit/edit.tsx'
import {
  answer,
  api,
  Card,
  Page,
  useLanguage,
  useMe,
  type Language,
  type Me
} from '../../web-api.ts'
import { LANGUAGE_NAMES, LANGUAGES } from '../../words.ts'
import { administrationWords } from '../administration-words.ts'
import { usePlaces } from '../people/places-held.ts'
import { PinCard } from './pin-card.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionsCard } from './sessions-card.tsx'

export default function AccountPage() {
  const words = administrationWords.use()
  const me = useMe()
  const [isChanging, setIsChanging] = useState(false)
  return (
    <Page title={words.account.title} about={me.email}>
      <div className="split with-bar">
        <div className="stack">
          <NameCard key={me.id} me={me} />
          <SessionsCard />
        </div>
        <div className="stack">
          <PlacesCard me={me} />
          <Card title={words.password}>
            <p className="lead small">{words.account.passwordHelp}</p>
            <button type="button" className="button" onClick={() => setIsChanging(true)}>
              {words.account.changePassword}
            </button>
          </Card>
          <PinCard />
        </div>
      </div>
      {isChanging && <PasswordForm onClose={() => setIsChanging(false)} />}
    </Page>
  )
}

function NameCard({ me }: { me: Me }) {
  const words = administrationWords.use()
  const queries = useQueryClient()
  const language = useLanguage()
  const changeLanguage = use(LanguageSwitch)
  // A name has no version of its own: whoever it is changes it, and no one else at once.
  const edit = useEdit<{ name: string; version: number }, { name: string }>({
    resource: { name: me.name, version: 1 },
    valuesOf: resource => ({ name: resource?.name ?? '' }),
    fields: { name: words.name },
    validate: { name: value => (value.trim() === '' ? words.needed : null) },
    save: async ({ values }) => ({
      ...(await answer(api.PATCH('/api/v1/access/me', { body: values }))),
      version: 1
    }),
    onSaved: () => void queries.invalidateQueries({ queryKey: ['me'] })
  })
  return (
    <Card title={words.account.you}>
      <div className="fields">
        <TextInput label={words.name} autoComplete="name" {...edit.form.getInputProps('name')} />
        <NativeSelect
          label={words.account.language}
          description={words.account.languageHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={language}
          onChange={event => changeLanguage(event.currentTarget.value as Language)}
          data={LANGUAGES.map(value => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
      </div>
      <EditBar edit={edit} />
    </Card>
  )
}

function PlacesCard({ me }: { me: Me }) {
  const words = administrationWords.use()
  const { nameOf } = usePlaces()
  const places = me.places.map(({ company, shop }) =>
    nameOf({ companyId: company?.id ?? null, shopId: shop?.id ?? null })
  )
  return (
    <Card title={words.account.works}>
      <ul className="stack">
        {places.map(place => (
          <li key={place}>
            <bdi>{place}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  )
}
